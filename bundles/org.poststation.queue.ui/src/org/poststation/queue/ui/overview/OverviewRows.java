// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.poststation.model.QueuePlace;
import org.poststation.model.Severity;
import org.poststation.operation.OperationException;
import org.poststation.queue.QueueText;
import org.poststation.queue.ui.internal.Agents;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.model.QueueSeen;
import org.poststation.queue.ui.model.QueueSum;
import org.poststation.queue.ui.model.QueueTrend;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.icon.Icon;

/** The lines of the overview: all nodes together, then each node with its queues. */
final class OverviewRows {

    private final QueueSeen seen;
    private final List<OverviewRow> rows = new ArrayList<>();

    private OverviewRows(QueueSeen seen) {
        this.seen = seen;
    }

    static List<OverviewRow> of(QueueSeen seen) {
        OverviewRows made = new OverviewRows(seen);
        made.all();
        seen.nodes().forEach(made::node);
        return made.rows;
    }

    private void all() {
        QueueTrend trend = seen.nodes().stream().map(this::trend).reduce(QueueTrend::plus).orElse(QueueTrend.UNKNOWN);
        int silent = seen.snapshot().failures().size();
        String note = silent == 0 ? "" : NLS.bind(Messages.overview_partial_text, silent);
        add(Messages.log_all_choice, new Scope.Everything(), Optional.of(QueueSum.of(seen.sums().values())), trend,
                new Note(note, silent == 0 ? null : Icon.WARNING));
    }

    private void node(String node) {
        OperationException failure = seen.snapshot().failures().get(node);
        Scope scope = new Scope.OfNode(node, Optional.empty());
        if (failure != null) {
            add("  " + node, scope, Optional.empty(), QueueTrend.UNKNOWN, new Note(Stream
                    .of(failure.explanation().what(), failure.explanation().nextStep())
                    .filter(said -> !said.isEmpty()).collect(Collectors.joining(" ")), Icon.CRITICAL));
            return;
        }
        Map<QueuePlace, QueueSum> own = new LinkedHashMap<>();
        seen.sums().forEach((place, sum) -> {
            if (place.node().equals(node)) {
                own.put(place, sum);
            }
        });
        add("  " + node, scope, Optional.of(QueueSum.of(own.values())), trend(node), note(node));
        own.forEach((place, sum) -> add("      " + name(place), new Scope.OfNode(node, Optional.of(place)),
                Optional.of(sum), QueueTrend.UNKNOWN, new Note("", null)));
    }

    private record Note(String text, Icon icon) {}

    private Note note(String node) {
        Optional<Severity> worst = seen.snapshot().findings().stream().filter(one -> one.subject().equals(node))
                .map(one -> one.severity()).max(Enum::compareTo);
        return new Note(seen.snapshot().findings().stream().filter(one -> one.subject().equals(node))
                .map(QueueText::of).collect(Collectors.joining(" ")), worst.map(severity -> switch (severity) {
                    case CRITICAL -> Icon.CRITICAL;
                    case WARNING -> Icon.WARNING;
                    default -> Icon.NOTICE;
                }).orElse(null));
    }

    private QueueTrend trend(String node) {
        return seen.trends().getOrDefault(node, QueueTrend.UNKNOWN);
    }

    /** The queue with its agent, and the instance when it is not the usual one. */
    private static String name(QueuePlace place) {
        return place.instance().isEmpty()
                ? NLS.bind(Messages.overview_queue_name, place.queue(), Agents.name(place.mta()))
                : NLS.bind(Messages.overview_instance_name,
                        new Object[] {place.queue(), Agents.name(place.mta()), place.instance()});
    }

    private void add(String name, Scope scope, Optional<QueueSum> sum, QueueTrend trend, Note note) {
        rows.add(new OverviewRow(rows.size(), name, scope, sum, trend, note.text(), note.icon()));
    }
}
