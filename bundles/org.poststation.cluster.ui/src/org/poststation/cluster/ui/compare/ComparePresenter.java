// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.compare;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.compare.PartComparison;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;
import org.poststation.ui.text.Amounts;

/** Decides what the view of two nodes shows. Free of widgets; always on the thread of its display. */
final class ComparePresenter {

    /** Where it is shown, and what the reader may start. */
    interface Display {
        void state(ViewState state);

        void heading(String text);

        void rows(Rows<PairRow> rows);

        /** Asks which nodes. */
        void choose();

        /** Compares the same again. */
        void again();

        /** Ends what is under way. */
        void cancel();
    }

    private final Clock clock;
    private final Display display;
    private Optional<Wish> shown = Optional.empty();

    ComparePresenter(Clock clock, Display display) {
        this.clock = clock;
        this.display = display;
    }

    /** Nothing was compared yet. */
    void begin() {
        display.state(new ViewState.Empty(Messages.compare_empty_text,
                Optional.of(new Offer("compare.choose", Messages.compare_choose_button, display::choose))));
    }

    /** Two nodes are asked now. What is shown stays as long as it is about the same. */
    void comparing(Wish wish) {
        display.state(new ViewState.Loading(NLS.bind(Messages.compare_asking_text, wish.left(), wish.right()),
                shown.filter(wish::equals).isPresent(),
                Optional.of(new Offer("compare.cancel", Messages.nodes_cancel_button, display::cancel))));
    }

    /** Both nodes have answered. */
    void compared(Wish wish, List<PartComparison> parts) {
        shown = Optional.of(wish);
        List<PairRow> rows = PairRow.of(parts);
        long same = rows.stream().filter(PairRow::isSame).count();
        display.heading(NLS.bind(Messages.compare_heading_text, new Object[] {wish.left(), wish.right(),
                Amounts.number(rows.size() - same), Amounts.number(same)}));
        display.rows(Rows.of(rows));
        display.state(new ViewState.Ready(clock.instant(), Optional.empty(), ""));
    }

    /** One of the nodes did not answer. */
    void failed(OperationException failure) {
        shown = Optional.empty();
        display.state(new ViewState.Failed(failure.explanation(),
                new Offer("compare.retry", Messages.compare_again_button, display::again)));
    }
}
