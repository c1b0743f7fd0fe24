// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.journal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.operation.OperationException;
import org.poststation.queue.journal.QueueJournalEntry;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.journal.JournalColumns.Touched;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;
import org.poststation.ui.text.Amounts;

/** Decides what the view of the journal shows. Free of widgets; always called on the thread of its display. */
final class JournalPresenter {

    /** More entries are a matter for the command line. */
    static final int MOST = 5000;

    /** Where it is shown. */
    interface Display {
        void state(ViewState state);

        void entries(Rows<QueueJournalEntry> rows);

        void messages(Rows<Touched> rows);

        /** Reads the journal. */
        void read();
    }

    private final Clock clock;
    private final Display display;

    JournalPresenter(Clock clock, Display display) {
        this.clock = clock;
        this.display = display;
    }

    /** Shows what was read. */
    void show(List<QueueJournalEntry> entries) {
        display.entries(Rows.of(entries));
        display.state(entries.isEmpty()
                ? new ViewState.Empty(Messages.journal_empty_text, Optional.empty())
                : new ViewState.Ready(clock.instant(), Optional.empty(), entries.size() < MOST
                        ? ""
                        : NLS.bind(Messages.journal_more_text, Amounts.number(MOST))));
    }

    /** It can't be read. */
    void failed(OperationException failure) {
        display.state(new ViewState.Failed(failure.explanation(),
                new Offer("queuejournal.retry", Messages.log_retry_button, display::read)));
    }

    /** Shows the messages of an entry. */
    void select(Optional<QueueJournalEntry> entry) {
        display.messages(entry.map(one -> Rows.of(JournalColumns.touched(one))).orElse(Rows.none()));
    }
}
