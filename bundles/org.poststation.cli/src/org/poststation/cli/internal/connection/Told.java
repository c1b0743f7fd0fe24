// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.platform.json.Json;

/** Says what was done to a profile or to the example directory. */
public final class Told {

    private Told() {}

    /** Prints a name and the stable word for what was done. */
    public static void about(Context context, FormatOptions format, String name, String result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("result", result);
        context.output().line(format.json() ? Json.line(line) : Printable.text(name) + ": " + result);
        context.output().flush();
    }
}
