// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.chart.TimeAxis;
import org.poststation.ui.chart.TimeLine;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;

/** Decides what the charts show. Free of widgets; always called on the thread of its display. */
final class ChartsPresenter {

    /** Where it is shown. */
    interface Display {
        void state(ViewState state);

        void curves(List<TimeLine> lines, TimeAxis time, ChartChoice choice);

        /** Reads the history in place of what is being read; {@link #read} or {@link #failed} follow. */
        void read(ChartChoice choice, Instant now);
    }

    private final Clock clock;
    private final Display display;
    private Optional<ChartChoice> wanted = Optional.empty();
    private List<TimeLine> lines = List.of();

    ChartsPresenter(Clock clock, Display display) {
        this.clock = clock;
        this.display = display;
    }

    /** Shows something else, or the same anew. */
    void choose(ChartChoice choice) {
        boolean isOther = !wanted.equals(Optional.of(choice));
        wanted = Optional.of(choice);
        if (isOther) {
            display.state(new ViewState.Loading(Messages.charts_reading_text, true, Optional.empty()));
        }
        display.read(choice, clock.instant());
    }

    /** The histories were read. */
    void read(ChartChoice choice, Instant now, Curves found) {
        if (!wanted.equals(Optional.of(choice))) {
            return;
        }
        lines = found.lines();
        display.curves(lines, choice.axis(now), choice);
        display.state(new ViewState.Ready(now, Optional.empty(), notes(choice, found)));
    }

    private static String notes(ChartChoice choice, Curves found) {
        if (!found.problems().isEmpty()) {
            return String.join(" ", found.problems());
        }
        if (!found.isEmpty()) {
            return "";
        }
        return choice.nodes().isEmpty() ? Messages.charts_nobody_text : Messages.charts_nothing_text;
    }

    /** Nothing could be read. */
    void failed(ChartChoice choice, OperationException failure) {
        if (wanted.equals(Optional.of(choice)) && !(failure instanceof OperationCancelledException)) {
            display.state(new ViewState.Failed(failure.explanation(),
                    new Offer("charts.retry", Messages.charts_retry_button, () -> choose(choice))));
        }
    }

    /** What is shown, to write it to a file. */
    List<TimeLine> lines() {
        return lines;
    }
}
