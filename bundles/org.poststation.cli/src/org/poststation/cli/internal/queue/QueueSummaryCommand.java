// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.queue.MessageFields;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.group.AgeBuckets;
import org.poststation.queue.group.GroupKey;
import org.poststation.queue.group.QueueGroup;
import org.poststation.queue.group.QueueGroups;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the messages in the queues of nodes: how many, how old, and why they wait. */
@Command(name = "summary")
public final class QueueSummaryCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private QueueOptions options = new QueueOptions();

    @Option(names = "--by", paramLabel = "domain|reason|sender|node")
    private GroupKey by;

    @Option(names = "--oldest", paramLabel = "DOMAIN")
    private String oldest;

    /** A command in a context. */
    public QueueSummaryCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        QueueSnapshot snapshot = options.read(context);
        List<QueuedMessage> wanted = options.wanted(snapshot);
        if (oldest != null) {
            return Math.max(oldest(wanted, snapshot.taken()), QueueOptions.exitCode(snapshot.failures()));
        }
        if (by == null) {
            queues(wanted, snapshot.taken());
        } else {
            groups(wanted, snapshot.taken());
        }
        return QueueOptions.exitCode(snapshot.failures());
    }

    /** The oldest message for a domain; 1 when there is none. */
    private int oldest(List<QueuedMessage> messages, Instant now) {
        String domain = oldest.toLowerCase(Locale.ROOT);
        Optional<QueuedMessage> found = messages.stream()
                .filter(message -> message.arrivalSeconds() != QueuedMessage.UNKNOWN)
                .filter(message -> message.recipients().stream().anyMatch(one -> one.domain().equals(domain)))
                .min(Comparator.comparingLong(QueuedMessage::arrivalSeconds));
        found.ifPresent(message -> {
            if (options.json()) {
                context.output().line(Json.line(MessageFields.of(message)));
            } else {
                context.output().line(message.place().node() + ' ' + message.place().queue() + ' ' + message.id() + ' '
                        + message.arrival().orElseThrow() + " (" + QueueObjects.age(message.arrivalSeconds(), now)
                        + ')');
                message.recipients().stream().filter(one -> one.domain().equals(domain)).forEach(
                        one -> context.output().line("  " + one.address() + ": " + one.reason().text()));
            }
        });
        return found.isPresent() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private void queues(List<QueuedMessage> messages, Instant now) {
        Map<String, Map<String, List<QueuedMessage>>> nodes = messages.stream()
                .collect(Collectors.groupingBy(message -> message.place().node(), TreeMap::new,
                        Collectors.groupingBy(message -> message.place().queue(), TreeMap::new, Collectors.toList())));
        Table table = new Table(this::line,
                List.of("NODE", "QUEUE", "MESSAGES", "RECIPIENTS", "BYTES", "OLDEST", "MEDIAN"));
        nodes.forEach((node, queues) -> queues.forEach((queue, inQueue) -> {
            QueueGroup total = QueueGroups.total(inQueue, now);
            if (options.json()) {
                Map<String, Object> object = QueueObjects.group("node", total);
                object.put("node", node);
                object.put("queue", queue);
                context.output().line(Json.line(object));
            }
            table.row(List.of(node, queue, Long.toString(total.messages()), Long.toString(total.recipients()),
                    Long.toString(total.bytes()), QueueObjects.age(total.oldestSeconds(), now), median(total)));
        }));
        table.flush();
    }

    private void groups(List<QueuedMessage> messages, Instant now) {
        String name = by.name().toLowerCase(Locale.ROOT);
        List<String> headings = new ArrayList<>(
                List.of(by.name(), "MESSAGES", "RECIPIENTS", "OLDEST", "MEDIAN"));
        AgeBuckets.MINUTES.forEach(minutes -> headings.add(minutes.toString()));
        headings.add(AgeBuckets.MINUTES.getLast() + "+");
        Table table = new Table(this::line, headings);
        for (QueueGroup group : QueueGroups.by(by, messages, now)) {
            if (options.json()) {
                context.output().line(Json.line(QueueObjects.group(name, group)));
            }
            List<String> row = new ArrayList<>(List.of(group.key().isEmpty() ? "-" : group.key(),
                    Long.toString(group.messages()), Long.toString(group.recipients()),
                    QueueObjects.age(group.oldestSeconds(), now), median(group)));
            row.addAll(QueueObjects.ages(group));
            table.row(row);
        }
        table.flush();
    }

    private static String median(QueueGroup group) {
        return group.medianAgeSeconds() == QueuedMessage.UNKNOWN ? "-" : QueueObjects.length(group.medianAgeSeconds());
    }

    private void line(String line) {
        if (!options.json()) {
            context.output().line(line);
        }
    }
}
