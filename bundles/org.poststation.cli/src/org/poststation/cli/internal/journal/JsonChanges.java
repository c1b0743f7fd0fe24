// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.journal.AttributeChange;
import org.poststation.directory.journal.ChangeResult.Failed;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.platform.json.Json;

/**
 * One object for each change. A value that is no text is an object with its base64.
 *
 * @param output where to
 */
record JsonChanges(Output output) implements ChangePrinter {

    @Override
    public void change(JournaledChange change) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", change.number());
        line.put("dn", change.intent().change().dn().toString());
        line.put("kind", ChangePrinter.kind(change.intent().change()));
        line.put("result", ChangePrinter.word(change.result()));
        if (change.result() instanceof Failed failed) {
            line.put("result_code", failed.resultCode());
        }
        line.put("attributes", AttributeChange.of(change.intent()).stream().map(JsonChanges::attribute).toList());
        output.line(Json.line(line));
    }

    @Override
    public void damaged(long parts) {
        output.line(Json.line(Map.of("damaged_parts", parts)));
    }

    private static Map<String, Object> attribute(AttributeChange attribute) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", attribute.attribute());
        if (attribute.secret()) {
            object.put("secret", true);
        } else {
            object.put("before", values(attribute.before()));
            object.put("after", values(attribute.after()));
        }
        return object;
    }

    static List<Object> values(List<AttributeValue> values) {
        return values.stream().map(value -> value.text().<Object>map(text -> text)
                .orElseGet(() -> Map.of("base64", Base64.getEncoder().encodeToString(value.bytes())))).toList();
    }
}
