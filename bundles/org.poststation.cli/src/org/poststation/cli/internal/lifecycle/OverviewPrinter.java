// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.lifecycle.NextStep.Stay;
import org.poststation.directory.lifecycle.Overview;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.Overview.Line;
import org.poststation.platform.json.Json;

/**
 * Prints the accounts of lists: one line or object for each, then how many each list has.
 *
 * @param output where to
 * @param json whether as objects of JSON
 */
record OverviewPrinter(Output output, boolean json) {

    void print(Overview overview, List<Group> wanted) {
        List<Line> lines = overview.lines().stream()
                .filter(line -> wanted.stream().anyMatch(line.groups()::contains)).toList();
        Map<String, Object> counts = new LinkedHashMap<>();
        wanted.forEach(group -> counts.put(group.word(), overview.of(group).size()));
        if (json) {
            lines.forEach(line -> output.line(Json.line(object(line))));
            counts.put("at", overview.at().toString());
            output.line(Json.line(Map.of("summary", counts)));
            return;
        }
        Table table = new Table(output::line, List.of("ADDRESS", "LISTS", "EXPIRES", "WHEN", "STEP", "BACKUP"));
        for (Line line : lines) {
            boolean stays = line.outlook().step() instanceof Stay;
            table.row(List.of(line.account().address(), String.join(",", words(line)),
                    line.account().expires().map(Object::toString).orElse(""),
                    stays ? "" : LifecycleWords.of(line.outlook().step().due()),
                    stays ? "" : LifecycleWords.of(line.outlook().step()), line.backup().orElse("")));
        }
        table.flush();
        output.line(String.join(", ", counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey()).toList()));
    }

    private static Map<String, Object> object(Line line) {
        Map<String, Object> object = LifecycleWords.object(line.outlook());
        object.put("lists", words(line));
        object.put("active", line.account().active());
        object.put("backup", line.backup().orElse(null));
        return object;
    }

    private static List<String> words(Line line) {
        return Stream.of(Group.values()).filter(line.groups()::contains).map(Group::word).toList();
    }
}
