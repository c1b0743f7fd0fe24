// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the entry view shows. Free of widgets; always called on the thread of its display. */
final class EntryPresenter {

    /** Where it is shown, and who reads. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<AttributeRow> rows);

        /** Starts reading; the answer comes to {@link EntryPresenter#read} or {@link EntryPresenter#failed}. */
        void startReading(EntryKey key);
    }

    private final Display display;
    private Optional<EntryKey> key = Optional.empty();
    private Optional<EntryContent> content = Optional.empty();

    EntryPresenter(Display display) {
        this.display = display;
        leave();
    }

    /** Shows no entry any more. */
    void leave() {
        key = Optional.empty();
        content = Optional.empty();
        display.rows(Rows.none());
        display.state(new ViewState.Empty(Messages.entry_none_text, Optional.empty()));
    }

    Optional<EntryKey> key() {
        return key;
    }

    /** The entry that is shown. */
    Optional<EntryContent> content() {
        return content;
    }

    /** Something else is selected. */
    void select(EntryKey selected) {
        if (!key.equals(Optional.of(selected))) {
            key = Optional.of(selected);
            content = Optional.empty();
            reload();
        }
    }

    /** Reads the entry again; what is shown stays until the answer is there. */
    void reload() {
        key.ifPresent(wanted -> {
            display.state(new ViewState.Loading(NLS.bind(Messages.entry_loading_text, wanted.dn()),
                    content.isPresent(), Optional.empty()));
            display.startReading(wanted);
        });
    }

    /** The entry is there; an answer for what is not selected any more is dropped. */
    void read(EntryKey of, EntryContent read) {
        if (key.equals(Optional.of(of))) {
            content = Optional.of(read);
            display.rows(Rows.of(read.rows()));
            display.state(new ViewState.Ready(read.asOf(), Optional.empty(), ""));
        }
    }

    /** It could not be read; after a cancelled reading, what was there before stays. */
    void failed(EntryKey of, OperationException failure) {
        if (!key.equals(Optional.of(of))) {
            return;
        }
        if (failure instanceof OperationCancelledException && content.isPresent()) {
            display.state(new ViewState.Ready(content.get().asOf(), Optional.empty(), ""));
            return;
        }
        content = Optional.empty();
        display.rows(Rows.none());
        display.state(new ViewState.Failed(failure.explanation(),
                new Offer("entry.retry", Messages.entry_retry_button, this::reload)));
    }
}
