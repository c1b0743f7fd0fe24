// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.ServiceAction;
import org.poststation.cluster.service.ServiceLook.Seen;
import org.poststation.cluster.service.ServicePart;
import org.poststation.cluster.service.ServiceState;
import org.poststation.cluster.service.ServiceState.State;
import org.poststation.cluster.service.ServiceStep;
import org.poststation.cluster.service.StepResult;
import org.poststation.cluster.service.StepResult.Outcome;
import org.poststation.operation.OperationException;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** What the view of the services shows. */
class ServicesPresenterTest implements ServicesPresenter.Display {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ServicePart DOVECOT = ServicePart.parse("mx2/dovecot");
    private static final ServicePart POSTFIX = ServicePart.parse("mx1/postfix");
    private static final MacroService MAIL = new MacroService("Mail", List.of(DOVECOT, POSTFIX));
    private static final OperationException SILENT = new HostUnreachableException(Reason.REFUSED, "ssh://mx2", "",
            null);

    private final ServicesPresenter presenter = new ServicesPresenter(Clock.fixed(NOW, ZoneOffset.UTC), this);
    private ViewState state;
    private Rows<ServiceRow> rows = Rows.none();
    private int looked;
    private boolean isDefined;
    private boolean isCancelled;

    private static Seen seen(State dovecot, State postfix, Map<String, OperationException> failures) {
        Map<ServicePart, State> parts = new LinkedHashMap<>();
        parts.put(DOVECOT, dovecot);
        parts.put(POSTFIX, postfix);
        return new Seen(Map.of(MAIL, new ServiceState(parts)), failures);
    }

    private static StepResult result(int step, Outcome outcome, String said) {
        List<ServiceStep> steps = MAIL.steps(ServiceAction.RESTART);
        return new StepResult(steps.get(step), outcome, said);
    }

    private String step(int row) {
        return rows.get(row).last().map(ServiceColumns::step).orElse("");
    }

    @Test
    void withoutServicesTheOneActionIsToDefineOne() {
        presenter.seen(new Seen(Map.of(), Map.of()));
        assertInstanceOf(ViewState.Empty.class, state).offer().orElseThrow().run().run();
        assertTrue(isDefined);
    }

    @Test
    void aServiceIsAsBadAsItsWorstUnitAndItsUnitsStandBelowItInTheOrderOfStarting() {
        presenter.seen(seen(State.FAILED, State.RUNNING, Map.of()));
        assertEquals(List.of("Mail", "    dovecot.service", "    postfix.service"),
                List.of(rows.get(0).name(), rows.get(1).name(), rows.get(2).name()));
        assertEquals(List.of(State.FAILED, State.FAILED, State.RUNNING),
                List.of(rows.get(0).state(), rows.get(1).state(), rows.get(2).state()));
        assertEquals(new ViewState.Ready(NOW, Optional.empty(), ""), state);
        assertEquals(Set.of("Mail"), presenter.names());
    }

    @Test
    void aNodeThatIsSilentIsNamed() {
        presenter.seen(seen(State.UNKNOWN, State.RUNNING, Map.of("mx2", SILENT)));
        assertTrue(assertInstanceOf(ViewState.Ready.class, state).stale().orElseThrow().contains("mx2"));
        assertEquals(State.UNKNOWN, rows.get(0).state());
    }

    @Test
    void whatCameOfEachStepStandsBesideItsUnitAndTheWholeIsToldOnce() {
        presenter.done(MAIL, List.of(result(0, Outcome.DONE, ""), result(1, Outcome.FAILED, "Access denied"),
                result(2, Outcome.SKIPPED, ""), result(3, Outcome.SKIPPED, "")));
        presenter.seen(seen(State.RUNNING, State.STOPPED, Map.of()));
        assertTrue(step(1).contains("Access denied"), step(1));
        assertEquals("skipped", step(2));
        assertTrue(assertInstanceOf(ViewState.Ready.class, state).notes().contains("1 of 4"));
        presenter.seen(seen(State.RUNNING, State.STOPPED, Map.of()));
        assertEquals("", assertInstanceOf(ViewState.Ready.class, state).notes());
        assertTrue(step(1).contains("Access denied"), "the steps stay");
    }

    @Test
    void lookingCanBeEndedAndTriedAgain() {
        presenter.looking();
        assertInstanceOf(ViewState.Loading.class, state).cancel().orElseThrow().run().run();
        assertTrue(isCancelled);
        presenter.failed(SILENT);
        assertInstanceOf(ViewState.Failed.class, state).retry().run().run();
        assertEquals(1, looked);
    }

    @Override
    public void state(ViewState newState) {
        state = newState;
    }

    @Override
    public void rows(Rows<ServiceRow> newRows) {
        rows = newRows;
    }

    @Override
    public void look() {
        looked++;
    }

    @Override
    public void define() {
        isDefined = true;
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }
}
