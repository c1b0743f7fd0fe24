// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.messages;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import org.poststation.model.QueuedMessage;
import org.poststation.platform.json.Json;
import org.poststation.queue.MessageFields;
import org.poststation.ui.table.Rows;

/** Messages as a JSON array (RFC 8259), one on each line. */
final class JsonExport {

    private JsonExport() {}

    static void write(OutputStream out, Rows<QueuedMessage> rows) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("[");
        for (int i = 0; i < rows.size(); i++) {
            writer.write(i == 0 ? "\n" : ",\n");
            writer.write(Json.line(MessageFields.of(rows.get(i))));
        }
        writer.write("\n]\n");
        writer.flush();
    }
}
