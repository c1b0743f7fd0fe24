// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.view.DirectoryFollower;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the journal view shows. Free of widgets; always called on the thread of its display. */
final class JournalPresenter implements DirectoryFollower {

    /** Where it is shown, and who reads. */
    interface Display {
        void state(ViewState state);

        void entries(Rows<JournalRow> rows);

        void changes(Rows<ChangeRow> rows, String note);

        /** Starts reading; the answer comes to {@link #read} or {@link #failed}. */
        void startReading(String profile);

        /** Starts reading an entry; the answer comes to {@link #readChanges} or {@link #changesFailed}. */
        void startReading(String profile, long id);
    }

    private final Display display;
    private Optional<String> profile = Optional.empty();
    private Optional<ReadJournal.Page> page = Optional.empty();
    private Optional<Long> shown = Optional.empty();

    JournalPresenter(Display display) {
        this.display = display;
        leave();
    }

    private void leave() {
        profile = Optional.empty();
        forget();
        display.state(new ViewState.Empty(Messages.journal_none_text, Optional.empty()));
    }

    /** The directory whose journal is shown. */
    Optional<String> profile() {
        return profile;
    }

    @Override
    public void select(String selected) {
        if (!profile.equals(Optional.of(selected))) {
            profile = Optional.of(selected);
            forget();
            reload();
        }
    }

    /** Nothing of a connection that was removed stays in sight. */
    @Override
    public void known(List<String> profiles) {
        if (profile.filter(name -> !profiles.contains(name)).isPresent()) {
            leave();
        }
    }

    @Override
    public void changed(String name) {
        if (profile.equals(Optional.of(name))) {
            reload();
        }
    }

    /** Reads the journal again; what is shown stays until the answer is there. */
    void reload() {
        profile.ifPresent(wanted -> {
            display.state(new ViewState.Loading(NLS.bind(Messages.journal_loading_text, wanted), page.isPresent(),
                    Optional.empty()));
            display.startReading(wanted);
        });
    }

    /** The journal is there; an answer for what is not selected any more is dropped. */
    void read(String of, ReadJournal.Page read) {
        if (!profile.equals(Optional.of(of))) {
            return;
        }
        page = Optional.of(read);
        display.entries(Rows.of(read.rows()));
        display.state(read.rows().isEmpty()
                ? new ViewState.Empty(NLS.bind(Messages.journal_empty_text, of), Optional.empty())
                : ready(read));
        // what is written while it is shown is read again
        shown.ifPresent(id -> display.startReading(of, id));
    }

    /** It could not be read. */
    void failed(String of, OperationException failure) {
        if (!profile.equals(Optional.of(of))) {
            return;
        }
        if (failure instanceof OperationCancelledException && page.isPresent()) {
            display.state(ready(page.get()));
            return;
        }
        forget();
        display.state(new ViewState.Failed(failure.explanation(),
                new Offer("journal.retry", Messages.journal_retry_button, this::reload)));
    }

    /** An entry is selected, or none. */
    void show(Optional<JournalRow> row) {
        Optional<Long> id = row.map(JournalRow::identity);
        if (id.equals(shown)) {
            return;
        }
        shown = id;
        display.changes(Rows.none(), id.isPresent() ? Messages.journal_reading_text : Messages.journal_select_text);
        if (id.isPresent() && profile.isPresent()) {
            display.startReading(profile.get(), id.get());
        }
    }

    /** The changes of an entry are there. */
    void readChanges(String of, long id, ReadChanges.Page read) {
        if (isShown(of, id)) {
            display.changes(Rows.of(read.rows()), note(read));
        }
    }

    /** They could not be read. */
    void changesFailed(String of, long id, OperationException failure) {
        if (isShown(of, id) && !(failure instanceof OperationCancelledException)) {
            display.changes(Rows.none(), failure.explanation().what());
        }
    }

    private boolean isShown(String of, long id) {
        return profile.equals(Optional.of(of)) && shown.equals(Optional.of(id));
    }

    private void forget() {
        page = Optional.empty();
        shown = Optional.empty();
        display.entries(Rows.none());
        display.changes(Rows.none(), "");
    }

    private static ViewState ready(ReadJournal.Page page) {
        return new ViewState.Ready(page.asOf(), Optional.empty(),
                page.isCut() ? NLS.bind(Messages.journal_cut_text, Words.number(page.rows().size())) : "");
    }

    private static String note(ReadChanges.Page read) {
        String cut = read.isCut() ? NLS.bind(Messages.journal_changes_cut, Words.number(read.changes())) : "";
        return read.damagedParts() == 0
                ? cut
                : (cut + ' ' + NLS.bind(Messages.journal_changes_damaged, read.damagedParts())).strip();
    }
}
