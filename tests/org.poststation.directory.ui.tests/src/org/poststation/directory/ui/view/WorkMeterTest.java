// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.poststation.operation.Progress;

class WorkMeterTest {

    private final WorkMeter meter = new WorkMeter();

    @Test
    void tellsThePartAndTheTimeLeft() {
        Progress below = Progress.silent();
        Progress noted = meter.over(below);
        assertSame(below.cancellation(), noted.cancellation());
        noted.begin("Checking", 200);
        noted.done(50);
        WorkMeter.Reading reading = meter.read(System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
        assertEquals("Checking", reading.step());
        assertEquals(Optional.of(0.25), reading.part());
        long left = reading.left().map(Duration::toSeconds).orElseThrow();
        assertEquals(90, left, 15);
    }

    @Test
    void tellsNothingItDoesNotKnow() {
        assertEquals(new WorkMeter.Reading("", Optional.empty(), Optional.empty()), meter.read());
        meter.over(Progress.silent()).begin("Reading", Progress.UNKNOWN_TOTAL);
        assertEquals(new WorkMeter.Reading("Reading", Optional.empty(), Optional.empty()), meter.read());
        meter.over(Progress.silent()).begin("Checking", 10);
        assertEquals(Optional.empty(), meter.read().left());
    }
}
