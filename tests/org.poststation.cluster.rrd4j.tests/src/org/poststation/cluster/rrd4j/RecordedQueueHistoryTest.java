// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.rrd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cluster.history.Measure;
import org.poststation.operation.OperationException;

/** How long queues were, out of what the watch recorded. */
class RecordedQueueHistoryTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path workspace;

    private RecordedQueueHistory queues;

    @BeforeEach
    void record() throws OperationException {
        Rrd4jNodeHistory history = new Rrd4jNodeHistory(() -> Optional.of(workspace));
        queues = new RecordedQueueHistory(history);
        for (int minute = 0; minute <= 60; minute++) {
            history.record("mx1", START.plus(Duration.ofMinutes(minute)), Map.of(Measure.QUEUE, 100.0 + minute));
        }
    }

    @Test
    void theLengthIsThatOfTheMoment() throws OperationException {
        assertEquals(130, queues.length("mx1", START.plus(Duration.ofMinutes(30))).orElseThrow(), 1);
    }

    @Test
    void theNextCountStandsForAMomentWithoutOne() throws OperationException {
        assertEquals(160, queues.length("mx1", START.plus(Duration.ofMinutes(70))).orElseThrow(), 1);
    }

    @Test
    void whereNobodyCountedNothingIsKnown() throws OperationException {
        assertEquals(OptionalDouble.empty(), queues.length("mx1", START.minus(Duration.ofHours(5))));
        assertEquals(OptionalDouble.empty(), queues.length("mx2", START));
    }
}
