// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.watch.AlertBook;
import org.poststation.cluster.watch.NodeChange;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the alerts show. Free of widgets; always called on the thread of its display. */
final class AlertsPresenter {

    private static final Comparator<ProblemRow> ORDER = Comparator.comparing(ProblemRow::urgency)
            .thenComparing(row -> row.problem().since());

    /** What the watch is at present. */
    interface Source {
        boolean isOn();

        AlertBook book();

        List<OperationException> failures();
    }

    /** Where it is shown, and what the reader may start. */
    interface Display {
        void state(ViewState state);

        void problems(Rows<ProblemRow> rows);

        void changes(Rows<NodeChange> rows);

        /** Watches from now on. */
        void watch();
    }

    private final Source source;
    private final Clock clock;
    private final Display display;
    private List<ProblemRow> problems = List.of();
    private List<NodeChange> changes = List.of();

    AlertsPresenter(Source source, Clock clock, Display display) {
        this.source = source;
        this.clock = clock;
        this.display = display;
    }

    /** Shows what is known now. */
    void refresh() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<ProblemRow> nowWrong = source.book().problems().stream().map(known -> new ProblemRow(known, minute))
                .sorted(ORDER).toList();
        if (!nowWrong.equals(problems)) {
            problems = nowWrong;
            display.problems(Rows.of(nowWrong));
        }
        List<NodeChange> happened = source.book().changes();
        if (!happened.equals(changes)) {
            changes = happened;
            display.changes(Rows.of(happened));
        }
        display.state(state());
    }

    private ViewState state() {
        String notes = source.failures().stream().map(failure -> failure.explanation().what())
                .collect(Collectors.joining(" "));
        if (problems.isEmpty() && changes.isEmpty() && notes.isEmpty()) {
            return source.isOn()
                    ? new ViewState.Empty(Messages.alerts_good_text, Optional.empty())
                    : new ViewState.Empty(Messages.alerts_off_text,
                            Optional.of(new Offer("alerts.watch", Messages.alerts_watch_button, display::watch)));
        }
        return new ViewState.Ready(clock.instant().truncatedTo(ChronoUnit.SECONDS),
                source.isOn() ? Optional.empty() : Optional.of(Messages.alerts_stale_text), notes);
    }
}
