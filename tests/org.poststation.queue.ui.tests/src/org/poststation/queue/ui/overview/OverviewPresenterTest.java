// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.ui.model.QueuePicture;
import org.poststation.queue.ui.model.QueueSeen;
import org.poststation.queue.ui.model.QueueTrend;
import org.poststation.queue.ui.model.Samples;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;

class OverviewPresenterTest {

    private QueuePicture picture = QueuePicture.NOTHING;
    private final Screen screen = new Screen();
    private final OverviewPresenter presenter = new OverviewPresenter(() -> picture, Samples.states(), screen);

    private void look(QueueSeen seen) {
        picture = Samples.picture(seen);
        presenter.refresh();
    }

    private String cell(int row, String column) {
        return OverviewColumns.all(() -> Samples.NOW).stream().filter(one -> one.id().equals(column)).findFirst()
                .map(Column::text).orElseThrow().apply(screen.rows.get(row));
    }

    @Test
    void nodesTimesQueuesAddUpToWhatIsListed() {
        look(Samples.seen(Samples.message("mx1", "deferred", "1", 90, "a@x.test"),
                Samples.message("mx1", "active", "2", 5, "b@x.test"),
                Samples.message("mx2", "deferred", "3", 10, "c@x.test")));
        assertEquals(List.of("All nodes", "mx1", "active (Postfix)", "deferred (Postfix)", "mx2", "deferred (Postfix)"),
                screen.rows.stream().map(row -> row.name().strip()).toList());
        assertEquals(List.of("3", "2", "1", "1", "1", "1"),
                List.of(cell(0, "messages"), cell(1, "messages"), cell(2, "messages"), cell(3, "messages"),
                        cell(4, "messages"), cell(5, "messages")));
        assertEquals("1 h 30 min", cell(0, "oldest"));
        assertEquals("2.9 KiB", cell(0, "size"));
        assertEquals("10 min", cell(4, "oldest"));
        assertEquals("", cell(0, "came"));
    }

    @Test
    void whatCameWentAndMovedSinceTheLastLookIsCounted() {
        QueueSnapshot before = Samples.snapshot(Map.of(), Samples.message("mx1", "deferred", "1", 90, "a@x.test"),
                Samples.message("mx1", "deferred", "2", 80, "a@x.test"));
        look(Samples.seen(Samples.snapshot(Map.of(), Samples.message("mx1", "hold", "1", 90, "a@x.test"),
                Samples.message("mx1", "deferred", "3", 1, "a@x.test"),
                Samples.message("mx1", "deferred", "4", 1, "a@x.test")), Optional.of(before)));
        assertEquals(List.of("2", "1", "1"), List.of(cell(0, "came"), cell(0, "went"), cell(0, "moved")));
        assertEquals(List.of("2", "1", ""), List.of(cell(2, "came"), cell(2, "went"), cell(2, "moved")));
        assertEquals("1", cell(3, "moved"));
    }

    @Test
    void aNodeThatDoesNotAnswerIsARowWithReasonAndNextStep() {
        look(Samples.seen(Samples.snapshot(Map.of("mx2", Samples.silent()),
                Samples.message("mx1", "deferred", "1", 90, "a@x.test")), Optional.empty()));
        OverviewRow row = screen.rows.get(3);
        assertEquals("mx2 does not answer. Look at its network.", row.note());
        assertSame(Icon.CRITICAL, row.icon());
        assertEquals("no answer", cell(3, "messages"));
        assertEquals("Nodes that are missing in this sum: 1.", screen.rows.get(0).note());
        assertTrue(((ViewState.Ready) screen.state).stale().orElseThrow().contains("mx2"));
    }

    @Test
    void theTrendIsTheDifferenceToWhatWasRecorded() {
        QueueSnapshot snapshot = Samples.snapshot(Map.of(), Samples.message("mx1", "deferred", "1", 90, "a@x.test"));
        look(QueueSeen.of(List.of("mx1"), snapshot, Optional.empty(),
                Map.of("mx1", new QueueTrend(OptionalDouble.of(0.2), OptionalDouble.of(41)))));
        assertEquals(List.of("+1", "-40"), List.of(cell(1, "hour"), cell(1, "day")));
        assertEquals("+1", cell(0, "hour"));
        look(QueueSeen.of(List.of("mx1", "mx2"), snapshot, Optional.empty(),
                Map.of("mx1", new QueueTrend(OptionalDouble.of(0.2), OptionalDouble.of(41)))));
        assertEquals("", cell(0, "hour"));
    }

    @Test
    void aLookShowsHowFarItIsAndCanBeEnded() {
        presenter.refresh();
        assertEquals("Read the Queues", ((ViewState.Empty) screen.state).offer().orElseThrow().label());
        picture = new QueuePicture(Optional.empty(), Optional.of(12_000L));
        presenter.refresh();
        ViewState.Loading loading = assertInstanceOf(ViewState.Loading.class, screen.state);
        assertTrue(loading.text().contains("12,000"));
        assertTrue(loading.cancel().isPresent());
        assertEquals(false, loading.partial());
    }

    private static final class Screen implements OverviewPresenter.Display {

        private final List<OverviewRow> rows = new ArrayList<>();
        private ViewState state;

        @Override
        public void state(ViewState now) {
            state = now;
        }

        @Override
        public void rows(Rows<OverviewRow> now) {
            rows.clear();
            for (int i = 0; i < now.size(); i++) {
                rows.add(now.get(i));
            }
        }
    }
}
