// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.ConnectionStep;
import org.poststation.directory.ConnectionStep.Kind;
import org.poststation.directory.ConnectionStep.Status;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ui.connect.TestSteps.Look;

class TestStepsTest {

    private static ConnectionStep ok(Kind kind) {
        return new ConnectionStep(kind, Status.OK, kind + " found", Optional.empty());
    }

    @Test
    void onlyTheNextStepRuns() {
        TestSteps steps = TestSteps.begun().with(ok(Kind.DNS));
        assertEquals(Look.OK, steps.look(Kind.DNS));
        assertEquals(Look.RUNNING, steps.look(Kind.TCP));
        assertEquals(Look.WAITING, steps.look(Kind.TLS));
    }

    @Test
    void nothingRunsBeforeAndAfterTheTest() {
        assertEquals(Look.WAITING, TestSteps.none().look(Kind.DNS));
        assertEquals(Look.WAITING, TestSteps.begun().with(ok(Kind.DNS)).ended().look(Kind.TCP));
    }

    @Test
    void failedStepTellsWhyInsteadOfWhatWasFound() {
        OperationException why = new OperationException(Explanation.of("The port is closed.", ""));
        TestSteps steps = TestSteps.begun().with(ok(Kind.DNS))
                .with(new ConnectionStep(Kind.TCP, Status.FAILED, "x", Optional.of(why)));
        assertEquals("DNS found", steps.detail(Kind.DNS));
        assertEquals("The port is closed.", steps.detail(Kind.TCP));
        assertEquals(Optional.of(why), steps.failure());
        assertFalse(steps.ended().isGood());
    }

    @Test
    void isGoodWhenEveryStepWas() {
        TestSteps steps = TestSteps.begun();
        for (Kind kind : TestSteps.kinds()) {
            assertFalse(steps.ended().isGood());
            steps = steps.with(ok(kind));
        }
        assertFalse(steps.isGood());
        assertTrue(steps.ended().isGood());
        assertEquals(Optional.of("SCHEMA found"), steps.detectedSchema());
    }

    @Test
    void plainConnectionIsGoodWithoutTls() {
        TestSteps steps = TestSteps.begun();
        for (Kind kind : TestSteps.kinds()) {
            steps = steps.with(kind == Kind.TLS
                    ? new ConnectionStep(kind, Status.SKIPPED, "", Optional.empty())
                    : ok(kind));
        }
        assertTrue(steps.ended().isGood());
    }
}
