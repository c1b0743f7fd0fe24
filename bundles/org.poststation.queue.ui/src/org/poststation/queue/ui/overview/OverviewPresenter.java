// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.overview;

import java.util.Optional;
import java.util.function.Supplier;

import org.poststation.queue.ui.model.LookStates;
import org.poststation.queue.ui.model.QueuePicture;
import org.poststation.queue.ui.model.QueueSeen;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** Decides what the overview shows. Free of widgets; always called on the thread of its display. */
final class OverviewPresenter {

    /** Where it is shown. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<OverviewRow> rows);
    }

    private final Supplier<QueuePicture> picture;
    private final LookStates states;
    private final Display display;
    private Optional<QueueSeen> shown = Optional.empty();

    OverviewPresenter(Supplier<QueuePicture> picture, LookStates states, Display display) {
        this.picture = picture;
        this.states = states;
        this.display = display;
    }

    /** Shows what is known now. */
    void refresh() {
        QueuePicture now = picture.get();
        if (now.seen().isPresent() && (shown.isEmpty() || shown.get() != now.seen().get())) {
            shown = now.seen();
            display.rows(Rows.of(OverviewRows.of(shown.get())));
        }
        display.state(states.of(now));
    }
}
