// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.poststation.model.Severity;

/**
 * The lines of a file of alerts: a word that says what the line is, then its fields, with tabs between. A line that is
 * none is left out, so that a damaged file costs only what is damaged.
 */
final class AlertLines {

    private static final String CHANGE = "change";
    private static final String PROBLEM = "problem";
    private static final String ANNOUNCED = "announced";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String TOLD = "told";
    private static final String MUTE = "mute";
    private static final int PROBLEM_FIELDS = 5;

    private final Map<String, Node> nodes = new HashMap<>();
    private final List<NodeChange> changes = new ArrayList<>();

    private static final class Node {

        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> announced = new ArrayList<>();
        private final List<Problem> acknowledged = new ArrayList<>();
        private final Map<String, Instant> mutes = new HashMap<>();
        private Instant announcedAt = Instant.EPOCH;

        NodeMemory memory() {
            return new NodeMemory(problems, announced, announcedAt, acknowledged, mutes);
        }
    }

    private AlertLines() {}

    static List<String> of(AlertMemory memory) {
        List<String> lines = new ArrayList<>();
        memory.nodes().forEach((node, known) -> {
            lines.add(line(TOLD, node, known.announcedAt()));
            known.problems().forEach(problem -> lines.add(line(PROBLEM, node, problem)));
            known.announced().forEach(problem -> lines.add(line(ANNOUNCED, node, problem)));
            known.acknowledged().forEach(problem -> lines.add(line(ACKNOWLEDGED, node, problem)));
            known.mutes().forEach((rule, until) -> lines.add(line(MUTE, node, rule, until)));
        });
        memory.changes().forEach(change -> lines.add(line(CHANGE, change.node(), change.at(), change.kind(),
                change.problem())));
        return lines;
    }

    private static String line(Object... fields) {
        List<String> words = new ArrayList<>();
        for (Object field : fields) {
            if (field instanceof Problem problem) {
                words.addAll(List.of(word(problem.rule()), word(problem.subject()), problem.severity().name(),
                        problem.since().toString(), word(problem.text())));
            } else {
                words.add(word(field.toString()));
            }
        }
        return String.join("\t", words);
    }

    /** What would end a field or a line becomes a space: these are names and sentences for reading. */
    private static String word(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }

    static AlertMemory parse(List<String> lines) {
        AlertLines read = new AlertLines();
        lines.forEach(read::take);
        Map<String, NodeMemory> known = new HashMap<>();
        read.nodes.forEach((name, node) -> known.put(name, node.memory()));
        return new AlertMemory(known, read.changes);
    }

    private void take(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        try {
            String name = fields.get(1);
            List<String> rest = fields.subList(2, fields.size());
            switch (fields.getFirst()) {
                case TOLD -> node(name, node -> node.announcedAt = Instant.parse(rest.getFirst()));
                case PROBLEM -> node(name, node -> node.problems.add(problem(rest)));
                case ANNOUNCED -> node(name, node -> node.announced.add(problem(rest)));
                case ACKNOWLEDGED -> node(name, node -> node.acknowledged.add(problem(rest)));
                case MUTE -> node(name, node -> node.mutes.put(rest.get(0), Instant.parse(rest.get(1))));
                case CHANGE -> changes.add(new NodeChange(Instant.parse(rest.get(0)), name,
                        NodeChange.Kind.valueOf(rest.get(1)), problem(rest.subList(2, rest.size()))));
                default -> throw new IllegalArgumentException(line);
            }
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            // the other lines say what they say without this one
        }
    }

    private void node(String name, Consumer<Node> change) {
        change.accept(nodes.computeIfAbsent(name, added -> new Node()));
    }

    private static Problem problem(List<String> fields) {
        if (fields.size() != PROBLEM_FIELDS) {
            throw new IllegalArgumentException(fields.toString());
        }
        return new Problem(fields.get(0), fields.get(1), Severity.valueOf(fields.get(2)), fields.get(4),
                Instant.parse(fields.get(3)));
    }
}
