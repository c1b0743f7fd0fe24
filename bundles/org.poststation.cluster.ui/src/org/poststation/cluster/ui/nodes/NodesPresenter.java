// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.model.NodeState;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the table of nodes shows. Free of widgets; always called on the thread of its display. */
final class NodesPresenter {

    /** Where it is shown, and what the reader may start. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<NodeRow> rows);

        /** Asks for a new node. */
        void add();

        /** Ends the looks that are under way. */
        void cancel();
    }

    private final Supplier<List<NodeItem>> nodes;
    private final Supplier<Duration> staleAfter;
    private final Clock clock;
    private final Display display;
    private List<NodeRow> shown = List.of();

    /** @param staleAfter after this time a node's state says nothing any more */
    NodesPresenter(Supplier<List<NodeItem>> nodes, Supplier<Duration> staleAfter, Clock clock, Display display) {
        this.nodes = nodes;
        this.staleAfter = staleAfter;
        this.clock = clock;
        this.display = display;
    }

    /** Shows what is known now. */
    void refresh() {
        Instant now = clock.instant();
        List<NodeRow> rows = nodes.get().stream()
                .map(item -> new NodeRow(item, item.status().map(status -> status.asOf(now, staleAfter.get()))))
                .toList();
        if (!rows.equals(shown)) {
            shown = rows;
            display.rows(Rows.of(rows));
        }
        display.state(state(rows));
    }

    private ViewState state(List<NodeRow> rows) {
        if (rows.isEmpty()) {
            return new ViewState.Empty(Messages.nodes_none_text,
                    Optional.of(new Offer("nodes.new", Messages.nodes_new_button, display::add)));
        }
        long asked = rows.stream().filter(row -> row.item().isAsked()).count();
        if (asked > 0) {
            return new ViewState.Loading(NLS.bind(Messages.nodes_asking_text, asked, rows.size()), true,
                    Optional.of(new Offer("nodes.cancel", Messages.nodes_cancel_button, display::cancel)));
        }
        Optional<Instant> oldest = rows.stream().flatMap(row -> row.status().stream()).map(NodeStatus::at)
                .min(Instant::compareTo);
        boolean isStale = rows.stream().flatMap(row -> row.status().stream())
                .anyMatch(status -> status.state() == NodeState.STALE);
        return new ViewState.Ready(oldest.orElse(clock.instant()),
                isStale ? Optional.of(Messages.nodes_stale_text) : Optional.empty(),
                oldest.isEmpty() ? Messages.nodes_never_text : "");
    }
}
