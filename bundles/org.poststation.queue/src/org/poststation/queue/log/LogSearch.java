// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.NodeAccess;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.remote.node.NodeShell;

/**
 * Follows messages through the logs of several nodes: first what is looked for, then the queue ids and message-ids that
 * stand there, on all nodes, until nothing new is found.
 *
 * @param nodes their names
 * @param access logs in on them
 * @param query what is looked for
 */
public record LogSearch(List<String> nodes, NodeAccess access, LogQuery query) implements Operation<LogTrace> {

    /** Rule of a finding: so many messages were found that not all were followed. Arguments: how many names. */
    public static final String TOO_MANY = "log-too-many";

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int MOST_ROUNDS = 5;
    private static final int MOST_NEEDLES = 400;

    /** Keeps an unchangeable copy of the names. */
    public LogSearch {
        nodes = List.copyOf(nodes);
    }

    /** What was found so far, and what was asked. */
    private static final class Found {
        private final Set<LogLine> lines = new LinkedHashSet<>();
        private final Set<Finding> findings = new LinkedHashSet<>();
        private final Map<String, OperationException> failures = new LinkedHashMap<>();
        private final Set<String> asked = new LinkedHashSet<>();
    }

    /**
     * Searches. Blocking. A node that can't be asked is no failure of the others.
     *
     * @throws OperationCancelledException when that was wished
     */
    @Override
    public LogTrace run(Progress progress) throws OperationCancelledException {
        progress.begin(LogText.searching(), Progress.UNKNOWN_TOTAL);
        Found found = new Found();
        Set<String> needles = new LinkedHashSet<>(List.of(query.needle().strip()));
        for (int round = 0; round < MOST_ROUNDS && !needles.isEmpty(); round++) {
            search(needles, found, progress);
            progress.done(found.lines.size());
            found.asked.addAll(needles);
            needles = names(found);
        }
        return trace(found);
    }

    private void search(Set<String> needles, Found found, Progress progress) throws OperationCancelledException {
        Map<String, NodeLog> logs = new ConcurrentHashMap<>();
        Answers<Boolean> answers = EachNode.ask(nodes, (node, cancellation) -> {
            try (NodeShell shell = access.open(node, cancellation)) {
                logs.put(node, NodeLog.search(shell, query, needles, cancellation));
                return true;
            }
        }, PATIENCE, Progress.silent(progress.cancellation()));
        found.failures.putAll(answers.failures());
        nodes.stream().flatMap(node -> Optional.ofNullable(logs.get(node)).stream()).forEach(log -> {
            found.lines.addAll(log.lines());
            found.findings.addAll(log.findings());
        });
    }

    /** The names of messages that nobody has looked for yet. */
    private static Set<String> names(Found found) {
        Set<String> names = new LinkedHashSet<>();
        found.lines.stream().flatMap(line -> EventReader.any(line).stream())
                .flatMap(event -> Stream.of(event.messageId(), event.id(), event.nextId()))
                .filter(name -> !name.isEmpty() && !found.asked.contains(name)).forEach(names::add);
        if (found.asked.size() + names.size() <= MOST_NEEDLES) {
            return names;
        }
        found.findings.add(new Finding(TOO_MANY, Severity.WARNING, "", List.of(Integer.toString(MOST_NEEDLES))));
        return names.stream().limit(Math.max(0, MOST_NEEDLES - found.asked.size()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of the stories only those that are about what was looked for: names that look alike bring others along. */
    private LogTrace trace(Found found) {
        List<LogEvent> events = new ArrayList<>();
        List<LogLine> others = new ArrayList<>();
        for (LogLine line : found.lines) {
            EventReader.any(line).ifPresentOrElse(events::add, () -> {
                if (isMeant(line)) {
                    others.add(line);
                }
            });
        }
        others.sort(Comparator.comparing(LogLine::at));
        List<MessageStory> stories = Stories.of(events).stream()
                .filter(story -> story.events().stream().anyMatch(event -> isMeant(event.line()))).toList();
        return new LogTrace(stories, others, List.copyOf(found.findings), found.failures);
    }

    private boolean isMeant(LogLine line) {
        return line.text().toLowerCase(Locale.ROOT).contains(query.needle().strip().toLowerCase(Locale.ROOT));
    }
}
