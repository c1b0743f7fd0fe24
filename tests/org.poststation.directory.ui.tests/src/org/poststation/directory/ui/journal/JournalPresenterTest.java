// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalActor;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** What the journal view shows in which state, whatever order the answers come in. */
class JournalPresenterTest {

    private final Screen screen = new Screen();
    private final JournalPresenter presenter = new JournalPresenter(screen);

    @Test
    void beforeADirectoryIsSelectedItSaysSo() {
        assertInstanceOf(ViewState.Empty.class, screen.state);
        presenter.reload();
        assertEquals(List.of(), screen.asked);
    }

    @Test
    void aJournalIsReadAndShown() {
        presenter.select("mine");
        assertInstanceOf(ViewState.Loading.class, screen.state);
        presenter.read("mine", page(2, false));
        assertEquals("", assertInstanceOf(ViewState.Ready.class, screen.state).notes());
        assertEquals(2, screen.entries.size());
        presenter.read("mine", page(2, true));
        assertTrue(assertInstanceOf(ViewState.Ready.class, screen.state).notes().contains("2"));
    }

    @Test
    void anEmptyJournalSaysSo() {
        presenter.select("mine");
        presenter.read("mine", page(0, false));
        assertTrue(assertInstanceOf(ViewState.Empty.class, screen.state).text().contains("mine"));
    }

    @Test
    void whatIsNotSelectedAnyMoreIsDropped() {
        presenter.select("mine");
        presenter.select("yours");
        presenter.read("mine", page(2, false));
        presenter.failed("mine", new OperationException(Explanation.of("No.", "")));
        assertInstanceOf(ViewState.Loading.class, screen.state);
        assertEquals(0, screen.entries.size());
    }

    @Test
    void aFailureOffersToReadAgain() {
        presenter.select("mine");
        presenter.read("mine", page(2, false));
        presenter.failed("mine", new OperationException(Explanation.of("The disk is gone.", "")));
        ViewState.Failed failed = assertInstanceOf(ViewState.Failed.class, screen.state);
        assertEquals("The disk is gone.", failed.explanation().what());
        assertEquals(0, screen.entries.size());
        failed.retry().run().run();
        assertEquals(List.of("mine", "mine"), screen.asked);
    }

    @Test
    void aSelectedEntryIsReadOnceAndAgainWhenTheJournalIs() {
        presenter.select("mine");
        presenter.read("mine", page(2, false));
        presenter.show(Optional.of(row(1)));
        presenter.show(Optional.of(row(1)));
        presenter.readChanges("mine", 2, new ReadChanges.Page(List.of(), 7, false, 0));
        assertEquals(List.of("mine", "mine 1"), screen.asked);
        presenter.readChanges("mine", 1, new ReadChanges.Page(List.of(), 1000, true, 3));
        assertTrue(screen.note.contains("1,000") && screen.note.contains("3 damaged"), screen.note);
        presenter.read("mine", page(3, false));
        assertEquals(List.of("mine", "mine 1", "mine 1"), screen.asked);
        presenter.changesFailed("mine", 1, new OperationException(Explanation.of("The key is gone.", "")));
        assertEquals("The key is gone.", screen.note);
    }

    @Test
    void whatIsWrittenToTheShownDirectoryIsReadAgain() {
        presenter.known(List.of("mine", "other"));
        assertEquals(List.of(), screen.asked, "nothing is selected");
        presenter.select("mine");
        presenter.changed("other");
        assertEquals(List.of("mine"), screen.asked);
        presenter.changed("mine");
        assertEquals(List.of("mine", "mine"), screen.asked);
    }

    @Test
    void ofARemovedConnectionNothingStays() {
        presenter.select("mine");
        presenter.read("mine", page(2, false));
        presenter.known(List.of("other"));
        assertInstanceOf(ViewState.Empty.class, screen.state);
        assertEquals(Optional.empty(), presenter.profile());
        assertEquals(0, screen.entries.size());
    }

    private static ReadJournal.Page page(int entries, boolean isCut) {
        List<JournalRow> rows = new ArrayList<>();
        for (int id = entries; id > 0; id--) {
            rows.add(row(id));
        }
        return new ReadJournal.Page(rows, Instant.EPOCH, isCut);
    }

    private static JournalRow row(long id) {
        return new JournalRow(new JournalEntry(id, Instant.EPOCH, new JournalActor("", "me", ""),
                JournalAction.of("test", "Test", ""), new JournalCounts(1, 0, 0, 0), State.FINISHED, 1),
                OptionalLong.empty());
    }

    private static final class Screen implements JournalPresenter.Display {

        private final List<String> asked = new ArrayList<>();
        private ViewState state;
        private Rows<JournalRow> entries = Rows.none();
        private String note = "";

        @Override
        public void state(ViewState now) {
            state = now;
        }

        @Override
        public void entries(Rows<JournalRow> rows) {
            entries = rows;
        }

        @Override
        public void changes(Rows<ChangeRow> rows, String text) {
            note = text;
        }

        @Override
        public void startReading(String profile) {
            asked.add(profile);
        }

        @Override
        public void startReading(String profile, long id) {
            asked.add(profile + ' ' + id);
        }
    }
}
