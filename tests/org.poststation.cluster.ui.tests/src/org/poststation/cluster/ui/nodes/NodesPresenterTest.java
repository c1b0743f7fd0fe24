// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.health.NodeLook;
import org.poststation.cluster.node.Load;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.Reading;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** What the table of nodes shows. */
class NodesPresenterTest implements NodesPresenter.Display {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration STALE_AFTER = Duration.ofMinutes(10);
    private static final Finding FULL = new Finding("disk-full", Severity.CRITICAL, "/var", List.of("97"));

    private final List<NodeItem> items = new ArrayList<>();
    private final NodesPresenter presenter = new NodesPresenter(() -> List.copyOf(items),
            () -> STALE_AFTER, Clock.fixed(NOW, ZoneOffset.UTC), this);
    private ViewState state;
    private Rows<NodeRow> rows = Rows.none();
    private int shown;
    private boolean isCancelled;
    private boolean isAdded;

    private static NodeItem item(String name, Optional<NodeStatus> status, boolean isAsked) {
        return new NodeItem(new NodeProfile(name, new ThisComputer(), false), status, isAsked);
    }

    private static NodeStatus answered(String name, Instant at, Finding... findings) {
        NodeFacts facts = new NodeFacts.Builder()
                .with(Load.QUESTION, new Reading.Known<>(new Load(1, 2, 3, 4), Optional.empty())).build();
        return NodeStatus.answered(name, new NodeAnswer(at, NodeLook.first(facts), List.of(findings)));
    }

    @Test
    void withoutNodesTheOneActionIsToAddOne() {
        presenter.refresh();
        ViewState.Empty empty = assertInstanceOf(ViewState.Empty.class, state);
        empty.offer().orElseThrow().run().run();
        assertTrue(isAdded);
    }

    @Test
    void whileNodesAreAskedTheOthersAreShownAndTheWaitCanBeEnded() {
        items.add(item("a", Optional.of(answered("a", NOW)), false));
        items.add(item("b", Optional.empty(), true));
        presenter.refresh();
        ViewState.Loading loading = assertInstanceOf(ViewState.Loading.class, state);
        assertTrue(loading.partial());
        assertTrue(loading.text().contains("1"), loading.text());
        loading.cancel().orElseThrow().run().run();
        assertTrue(isCancelled);
        assertEquals(2, rows.size());
    }

    @Test
    void theWorstFindingAndWhyThereIsNoAnswerStandInTheRow() {
        items.add(item("a", Optional.of(answered("a", NOW, FULL)), false));
        items.add(item("b", Optional.of(NodeStatus.unreachable("b", NOW,
                new HostUnreachableException(Reason.REFUSED, "ssh://b", "", null), Optional.empty())), false));
        presenter.refresh();
        assertTrue(rows.get(0).worst().contains("/var"));
        assertEquals(1, rows.get(0).findings());
        assertEquals(0, rows.get(0).urgency());
        assertTrue(rows.get(1).worst().contains("ssh://b"));
        assertEquals("", rows.get(1).load().map(Object::toString).orElse(""));
    }

    @Test
    void anOldAnswerIsOutOfDateAndItsValuesAreNotShownAsFresh() {
        items.add(item("a", Optional.of(answered("a", NOW.minus(STALE_AFTER).minusSeconds(1))), false));
        presenter.refresh();
        ViewState.Ready ready = assertInstanceOf(ViewState.Ready.class, state);
        assertTrue(ready.stale().isPresent());
        assertEquals(Optional.empty(), rows.get(0).load());
    }

    @Test
    void theAgeIsThatOfTheOldestAnswer() {
        items.add(item("a", Optional.of(answered("a", NOW)), false));
        items.add(item("b", Optional.of(answered("b", NOW.minusSeconds(60))), false));
        presenter.refresh();
        assertEquals(new ViewState.Ready(NOW.minusSeconds(60), Optional.empty(), ""), state);
    }

    @Test
    void whatDidNotChangeIsNotShownAgain() {
        items.add(item("a", Optional.of(answered("a", NOW)), false));
        presenter.refresh();
        presenter.refresh();
        assertEquals(1, shown);
    }

    @Override
    public void state(ViewState newState) {
        state = newState;
    }

    @Override
    public void rows(Rows<NodeRow> newRows) {
        rows = newRows;
        shown++;
    }

    @Override
    public void add() {
        isAdded = true;
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
