// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.health.NodeLook;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.watch.AlertBook;
import org.poststation.cluster.watch.AlertMemory;
import org.poststation.cluster.watch.NodeChange;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** What the alerts show. */
class AlertsPresenterTest implements AlertsPresenter.Source, AlertsPresenter.Display {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final AlertBook book = new AlertBook(AlertMemory.NONE);
    private final List<OperationException> failures = new ArrayList<>();
    private final AlertsPresenter presenter = new AlertsPresenter(this, Clock.fixed(NOW, ZoneOffset.UTC), this);
    private boolean isOn = true;
    private boolean isAskedToWatch;
    private ViewState state;
    private Rows<ProblemRow> problems = Rows.none();
    private Rows<NodeChange> changes = Rows.none();

    private void observe(String node, int minutesAgo, Finding... findings) {
        Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
        book.observe(NodeStatus.answered(node, new NodeAnswer(at, NodeLook.first(new NodeFacts.Builder().build()),
                List.of(findings))), at);
    }

    private static Finding full(Severity severity) {
        return new Finding("disk-full", severity, "/var", List.of("97"));
    }

    private List<String> shown() {
        presenter.refresh();
        return IntStream.range(0, problems.size()).mapToObj(problems::get)
                .map(row -> row.node() + " " + row.age().toMinutes() + " " + row.answer()).toList();
    }

    @Test
    void whereNothingWasEverWrongThatIsSaid() {
        presenter.refresh();
        assertEquals(Optional.empty(), assertInstanceOf(ViewState.Empty.class, state).offer());
    }

    @Test
    void withoutTheWatchTheOneActionIsToBeginIt() {
        isOn = false;
        presenter.refresh();
        assertInstanceOf(ViewState.Empty.class, state).offer().orElseThrow().run().run();
        assertTrue(isAskedToWatch);
    }

    @Test
    void theWorstThatNobodyAnsweredComesFirst() {
        observe("mx1", 50, full(Severity.WARNING));
        observe("mx2", 40, full(Severity.CRITICAL));
        observe("mx3", 30, full(Severity.CRITICAL));
        book.acknowledge("mx2", NOW);
        assertEquals(List.of("mx3 30 ", "mx1 50 ", "mx2 40 Acknowledged"), shown());
        assertEquals(4, changes.size());
        assertEquals(NodeChange.Kind.ACKNOWLEDGED, changes.get(0).kind());
        assertEquals(Optional.empty(), assertInstanceOf(ViewState.Ready.class, state).stale());
    }

    @Test
    void whatIsMutedSaysUntilWhen() {
        observe("mx1", 5, full(Severity.WARNING));
        book.muteRule("mx1", "disk-full", NOW, NOW.plus(Duration.ofDays(2)));
        assertTrue(shown().getFirst().startsWith("mx1 5 Muted until 20"), shown()::toString);
    }

    @Test
    void whatIsGoodAgainStaysInTheHistory() {
        observe("mx1", 5, full(Severity.WARNING));
        observe("mx1", 1);
        assertEquals(List.of(), shown());
        assertEquals(NodeChange.Kind.ENDED, changes.get(0).kind());
        assertInstanceOf(ViewState.Ready.class, state);
    }

    @Test
    void whatIsNotWatchedAnyMoreMayBeOverAndWhatFailsIsSaid() {
        observe("mx1", 5, full(Severity.WARNING));
        isOn = false;
        failures.add(new OperationException(Explanation.of("The disk is full.", "")));
        presenter.refresh();
        ViewState.Ready ready = assertInstanceOf(ViewState.Ready.class, state);
        assertTrue(ready.stale().isPresent());
        assertEquals("The disk is full.", ready.notes());
    }

    @Override
    public boolean isOn() {
        return isOn;
    }

    @Override
    public AlertBook book() {
        return book;
    }

    @Override
    public List<OperationException> failures() {
        return failures;
    }

    @Override
    public void state(ViewState shown) {
        state = shown;
    }

    @Override
    public void problems(Rows<ProblemRow> rows) {
        problems = rows;
    }

    @Override
    public void changes(Rows<NodeChange> rows) {
        changes = rows;
    }

    @Override
    public void watch() {
        isAskedToWatch = true;
    }
}
