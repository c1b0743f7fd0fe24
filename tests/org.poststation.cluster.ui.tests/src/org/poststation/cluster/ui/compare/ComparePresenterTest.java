// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.compare.Comparison;
import org.poststation.cluster.compare.Inventory;
import org.poststation.cluster.compare.PartComparison;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.cluster.ui.compare.PairRow.State;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** What the view of two nodes side by side shows. */
class ComparePresenterTest implements ComparePresenter.Display {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Wish WISH = new Wish("mx1", "mx2", List.of("/etc/hosts"));
    private static final PartComparison PACKAGES = new PartComparison(Inventory.PACKAGES, Optional.empty(),
            Optional.empty(), Optional.of(Comparison.of(Map.of("a", "1", "b", "1", "c", "1"),
                    Map.of("a", "1", "b", "2", "d", "1"))));

    private final ComparePresenter presenter = new ComparePresenter(Clock.fixed(NOW, ZoneOffset.UTC), this);
    private ViewState state;
    private String heading = "";
    private Rows<PairRow> rows = Rows.none();
    private int chosen;
    private int again;
    private boolean isCancelled;

    @Test
    void atFirstTheOneActionIsToChooseTwoNodes() {
        presenter.begin();
        assertInstanceOf(ViewState.Empty.class, state).offer().orElseThrow().run().run();
        assertEquals(1, chosen);
    }

    @Test
    void everyPairIsShownWithItsStateAndCounted() {
        presenter.compared(WISH, List.of(PACKAGES));
        assertEquals(List.of(State.SAME, State.DIFFERENT, State.LEFT_ONLY, State.RIGHT_ONLY),
                List.of(rows.get(0).state(), rows.get(1).state(), rows.get(2).state(), rows.get(3).state()));
        assertEquals(List.of("b", "1", "2"), List.of(rows.get(1).name(), rows.get(1).left(), rows.get(1).right()));
        assertTrue(heading.contains("mx1") && heading.contains("mx2") && heading.contains("3"), heading);
        assertEquals(new ViewState.Ready(NOW, Optional.empty(), ""), state);
    }

    @Test
    void whatANodeDoesNotSayIsNotTakenForTheSame() {
        presenter.compared(WISH, List.of(
                new PartComparison("/etc/hosts", Optional.of(Why.NOT_ALLOWED), Optional.empty(), Optional.empty()),
                new PartComparison("/no/such", Optional.of(Why.NOT_HERE), Optional.of(Why.NOT_HERE),
                        Optional.empty())));
        assertEquals(State.NOT_COMPARED, rows.get(0).state());
        assertFalse(rows.get(0).left().isEmpty());
        assertEquals("", rows.get(0).right());
        assertEquals(State.SAME, rows.get(1).state(), "what both lack does not differ");
    }

    @Test
    void whileTheSameIsComparedAgainTheOldAnswerStaysAndTheWaitCanBeEnded() {
        presenter.compared(WISH, List.of(PACKAGES));
        presenter.comparing(WISH);
        ViewState.Loading loading = assertInstanceOf(ViewState.Loading.class, state);
        assertTrue(loading.partial());
        loading.cancel().orElseThrow().run().run();
        assertTrue(isCancelled);
        presenter.comparing(new Wish("mx1", "mx3", List.of()));
        assertFalse(assertInstanceOf(ViewState.Loading.class, state).partial(), "that is about other nodes");
    }

    @Test
    void aNodeThatIsSilentIsAFailureThatCanBeTriedAgain() {
        presenter.failed(new HostUnreachableException(Reason.REFUSED, "ssh://mx2", "", null));
        ViewState.Failed failed = assertInstanceOf(ViewState.Failed.class, state);
        assertTrue(failed.explanation().what().contains("ssh://mx2"));
        failed.retry().run().run();
        assertEquals(1, again);
    }

    @Override
    public void state(ViewState newState) {
        state = newState;
    }

    @Override
    public void heading(String text) {
        heading = text;
    }

    @Override
    public void rows(Rows<PairRow> newRows) {
        rows = newRows;
    }

    @Override
    public void choose() {
        chosen++;
    }

    @Override
    public void again() {
        again++;
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
