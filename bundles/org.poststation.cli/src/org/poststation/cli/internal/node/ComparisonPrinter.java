// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.cluster.compare.Comparison.Pair;
import org.poststation.cluster.compare.PartComparison;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.platform.json.Json;

/**
 * Prints two nodes side by side: what differs only.
 *
 * @param output where to
 * @param left name of the one node
 * @param right name of the other one
 * @param json whether a program reads it
 */
record ComparisonPrinter(Output output, String left, String right, boolean json) {

    private static final String NONE = "-";

    /** Prints all parts. */
    void print(List<PartComparison> parts) {
        if (json) {
            parts.forEach(part -> output.line(Json.line(object(part))));
            return;
        }
        Table table = new Table(output::line, List.of("PART", "NAME", left, right));
        for (PartComparison part : parts) {
            if (part.left().isPresent() || part.right().isPresent()) {
                table.row(List.of(part.part(), "", word(part.left()), word(part.right())));
            }
            part.comparison().ifPresent(found -> found.differences().forEach(one -> table
                    .row(List.of(part.part(), one.name(), one.left().orElse(NONE), one.right().orElse(NONE)))));
        }
        table.flush();
    }

    private static Map<String, Object> object(PartComparison part) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("part", part.part());
        object.put("left", word(part.left()));
        object.put("right", word(part.right()));
        part.comparison().ifPresent(found -> {
            object.put("same", found.same());
            object.put("differences", found.differences().stream().map(ComparisonPrinter::object).toList());
        });
        return object;
    }

    private static Map<String, Object> object(Pair one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", one.name());
        one.left().ifPresent(value -> object.put("left", value));
        one.right().ifPresent(value -> object.put("right", value));
        return object;
    }

    private static String word(Optional<Why> missing) {
        return missing.map(ReadingWords::of).orElse("whole");
    }
}
