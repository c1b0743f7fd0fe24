// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.ConnectionStep;
import org.poststation.directory.ConnectionStep.Kind;
import org.poststation.directory.ConnectionStep.Status;
import org.poststation.operation.OperationException;

/** The steps of a connection test as they are shown; immutable, a new one stands for each news. */
public record TestSteps(Map<Kind, ConnectionStep> reported, boolean running) {

    /** How a step looks. */
    public enum Look {
        WAITING, RUNNING, OK, FAILED, SKIPPED, NOT_REACHED
    }

    /** Keeps an unchangeable copy. */
    public TestSteps {
        reported = Map.copyOf(reported);
    }

    /** Nothing was tested. */
    public static TestSteps none() {
        return new TestSteps(Map.of(), false);
    }

    /** A test has begun. */
    public static TestSteps begun() {
        return new TestSteps(Map.of(), true);
    }

    /** With the result of one more step. */
    public TestSteps with(ConnectionStep step) {
        Map<Kind, ConnectionStep> more = new EnumMap<>(Kind.class);
        more.putAll(reported);
        more.put(step.kind(), step);
        return new TestSteps(more, running);
    }

    /** After the test ended. */
    public TestSteps ended() {
        return new TestSteps(reported, false);
    }

    /** The steps in the order in which they happen. */
    public static List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** How a step looks now: the first without a result is the running one. */
    public Look look(Kind kind) {
        ConnectionStep step = reported.get(kind);
        if (step != null) {
            return Look.valueOf(step.status().name());
        }
        boolean next = Stream.of(Kind.values()).filter(each -> !reported.containsKey(each)).findFirst()
                .filter(kind::equals).isPresent();
        return running && next ? Look.RUNNING : Look.WAITING;
    }

    /** What was found in a step, or what failed in one sentence. */
    public String detail(Kind kind) {
        ConnectionStep step = reported.get(kind);
        if (step == null) {
            return "";
        }
        return step.failure().map(failure -> failure.explanation().what()).orElse(step.detail());
    }

    /** Why the test failed; empty when it did not. */
    public Optional<OperationException> failure() {
        return Stream.of(Kind.values()).map(reported::get).filter(step -> step != null)
                .flatMap(step -> step.failure().stream()).findFirst();
    }

    /** The certificate that was not accepted. */
    public Optional<CertificateRejectedException> certificate() {
        return failure().filter(CertificateRejectedException.class::isInstance)
                .map(CertificateRejectedException.class::cast);
    }

    /** The id of the schema profile that was detected. */
    public Optional<String> detectedSchema() {
        ConnectionStep step = reported.get(Kind.SCHEMA);
        return step != null && step.status() == Status.OK ? Optional.of(step.detail()) : Optional.empty();
    }

    /** Whether the test ended and nothing failed. */
    public boolean isGood() {
        return !running && reported.size() == Kind.values().length && failure().isEmpty()
                && reported.values().stream().noneMatch(step -> step.status() == Status.NOT_REACHED);
    }
}
