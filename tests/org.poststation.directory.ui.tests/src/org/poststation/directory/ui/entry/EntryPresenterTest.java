// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.AttributeValue;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

class EntryPresenterTest {

    private static final EntryKey ZOE = new EntryKey("mine", "mail=zoe@example.org");
    private static final EntryKey ANA = new EntryKey("mine", "mail=ana@example.org");

    private final Screen screen = new Screen();
    private final EntryPresenter presenter = new EntryPresenter(screen);

    @Test
    void beforeAnythingIsSelectedItSaysWhatToSelect() {
        assertInstanceOf(ViewState.Empty.class, screen.state);
        presenter.reload();
        assertTrue(screen.reading.isEmpty());
    }

    @Test
    void anAnswerForWhatIsNotSelectedAnyMoreIsDropped() {
        presenter.select(ZOE);
        presenter.select(ANA);
        presenter.read(ANA, content("ana"));
        presenter.read(ZOE, content("zoe"));
        presenter.failed(ZOE, new OperationException(Explanation.of("No answer.", "")));
        assertEquals("ana", screen.rows.get(0).text());
        assertInstanceOf(ViewState.Ready.class, screen.state);
        assertEquals(List.of(ZOE, ANA), screen.reading);
    }

    @Test
    void selectingTheSameAgainDoesNotReadAgainButReloadDoes() {
        presenter.select(ZOE);
        presenter.read(ZOE, content("zoe"));
        presenter.select(ZOE);
        assertEquals(1, screen.reading.size());
        presenter.reload();
        assertEquals(2, screen.reading.size());
        assertTrue(assertInstanceOf(ViewState.Loading.class, screen.state).partial(), "what is there stays");
    }

    @Test
    void aFailureOffersToReadAgain() {
        presenter.select(ZOE);
        presenter.failed(ZOE, new OperationException(Explanation.of("No answer.", "")));
        assertInstanceOf(ViewState.Failed.class, screen.state).retry().run().run();
        assertEquals(List.of(ZOE, ZOE), screen.reading);
        assertEquals(Optional.empty(), presenter.content());
    }

    @Test
    void ofARemovedConnectionNothingStaysAndNoLateAnswerIsShown() {
        presenter.select(ZOE);
        presenter.read(ZOE, content("zoe"));
        presenter.leave();
        presenter.read(ZOE, content("zoe"));
        assertInstanceOf(ViewState.Empty.class, screen.state);
        assertEquals(0, screen.rows.size());
        assertEquals(Optional.empty(), presenter.content());
    }

    @Test
    void aCancelledReadingLeavesTheViewIdle() {
        presenter.select(ZOE);
        presenter.failed(ZOE, new OperationCancelledException());
        assertInstanceOf(ViewState.Failed.class, screen.state);
        presenter.reload();
        presenter.read(ZOE, content("zoe"));
        presenter.reload();
        presenter.failed(ZOE, new OperationCancelledException());
        assertInstanceOf(ViewState.Ready.class, screen.state);
        assertEquals("zoe", screen.rows.get(0).text());
    }

    private static EntryContent content(String text) {
        return new EntryContent(null, null,
                List.of(new AttributeRow("cn", 0, AttributeValue.of(text), text, "", "", true)), Instant.EPOCH);
    }

    private static final class Screen implements EntryPresenter.Display {

        private final List<EntryKey> reading = new ArrayList<>();
        private ViewState state;
        private Rows<AttributeRow> rows = Rows.none();

        @Override
        public void state(ViewState shown) {
            state = shown;
        }

        @Override
        public void rows(Rows<AttributeRow> shown) {
            rows = shown;
        }

        @Override
        public void startReading(EntryKey key) {
            reading.add(key);
        }
    }
}
