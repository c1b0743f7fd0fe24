// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.node.Units;
import org.poststation.cluster.service.ServiceState.State;
import org.poststation.cluster.service.StepResult.Outcome;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.CommandOutput;

/** Mail is five daemons on two nodes. */
final class ServiceOperationTest {

    private static final MacroService MAIL = new MacroService("Mail", List.of(
            new ServicePart("store1", "slapd.service"), new ServicePart("store1", "dovecot.service"),
            new ServicePart("mx1", "amavis.service"), new ServicePart("mx1", "postfix.service")));

    private String broken = "nothing";
    private final List<String> sent = new ArrayList<>();
    private final StepRunner nodes = (node, command, cancellation) -> {
        String words = String.join(" ", command.arguments().subList(2, command.arguments().size()));
        sent.add(node + ": " + words);
        return words.contains(broken) ? new CommandOutput(1, "", "Job for it failed.\n") : new CommandOutput(0, "", "");
    };

    private List<Outcome> run(ServiceAction action, Progress progress) {
        return new ServiceOperation(MAIL, action, nodes).run(progress).stream().map(StepResult::outcome).toList();
    }

    @Test
    void mailStopsFirstAndTheDirectoryStartsFirst() {
        run(ServiceAction.RESTART, Progress.silent());
        assertEquals(List.of("mx1: stop -- postfix.service", "mx1: stop -- amavis.service",
                "store1: stop -- dovecot.service", "store1: stop -- slapd.service", "store1: start -- slapd.service",
                "store1: start -- dovecot.service", "mx1: start -- amavis.service", "mx1: start -- postfix.service"),
                sent);
    }

    @Test
    void afterAFailureNothingMoreIsDone() {
        broken = "start -- dovecot";
        List<StepResult> results = new ServiceOperation(MAIL, ServiceAction.START, nodes).run(Progress.silent());
        assertEquals(List.of(Outcome.DONE, Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED),
                results.stream().map(StepResult::outcome).toList());
        assertEquals("Job for it failed.", results.get(1).said());
        assertEquals(2, sent.size());
    }

    @Test
    void aNodeThatDoesNotAnswerIsAFailedStep() {
        StepRunner dead = (node, command, cancellation) -> {
            throw new OperationException(Explanation.of("store1 did not answer.", ""));
        };
        List<StepResult> results = new ServiceOperation(MAIL, ServiceAction.STOP, dead).run(Progress.silent());
        assertEquals("store1 did not answer.", results.getFirst().said());
        assertEquals(Outcome.SKIPPED, results.getLast().outcome());
    }

    @Test
    void cancellingSkipsWhatIsLeft() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertEquals(List.of(Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED),
                run(ServiceAction.START, Progress.silent(cancellation)));
        assertEquals(List.of(), sent);
    }

    @Test
    void aServiceIsAsBadAsItsWorstPart() {
        Units store = units("slapd.service active running\ndovecot.service active running");
        assertEquals(State.RUNNING, ServiceState.of(MAIL, Map.of("store1", store, "mx1",
                units("amavis.service active running\npostfix.service active exited"))).worst());
        assertEquals(State.STOPPED, ServiceState.of(MAIL, Map.of("store1", store, "mx1",
                units("amavis.service inactive dead\npostfix.service active exited"))).worst());
        assertEquals(State.FAILED, ServiceState.of(MAIL, Map.of("store1", store, "mx1",
                units("amavis.service inactive dead\npostfix.service failed failed"))).worst());
        assertEquals(State.UNKNOWN, ServiceState.of(MAIL, Map.of("store1", store)).worst());
        assertEquals(State.MISSING, ServiceState.of(MAIL, Map.of("store1", store, "mx1",
                units("amavis.service active running"))).worst());
    }

    @Test
    void aUnitThatIsNoNameIsRefused() {
        assertThrows(InvalidValueException.class, () -> new ServicePart("mx1", "postfix;id"));
        assertThrows(InvalidValueException.class, () -> new ServicePart("mx1", "--force"));
        assertThrows(InvalidValueException.class, () -> new ServicePart("$(id)", "postfix.service"));
    }

    private static Units units(String lines) {
        StringBuilder shown = new StringBuilder();
        lines.lines().map(line -> line.split(" ")).forEach(words -> shown.append(
                "Id=%s\nLoadState=loaded\nActiveState=%s\nSubState=%s\n\n".formatted((Object[]) words)));
        return Units.parse(shown.toString()).orElseThrow();
    }
}
