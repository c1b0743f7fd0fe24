// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.rrd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.Measure;
import org.poststation.operation.OperationException;

/** What nodes were like, in real files. */
class Rrd4jNodeHistoryTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double EXACT = 1e-9;

    @TempDir
    private Path workspace;

    private Rrd4jNodeHistory history;

    @BeforeEach
    void begin() {
        history = new Rrd4jNodeHistory(() -> Optional.of(workspace));
    }

    private void load(Instant at, double value) throws OperationException {
        history.record("mx1", at, Map.of(Measure.LOAD, value));
    }

    private List<HistoryPoint> loads(Instant from, Instant until) throws OperationException {
        return history.read("mx1", Measure.LOAD, from, until);
    }

    @Test
    void aDayByTheMinuteAndWhatWasNeverMeasuredIsUnknown() throws OperationException {
        for (int minute = 1; minute <= 60; minute++) {
            load(START.plus(MINUTE.multipliedBy(minute)), 2);
        }
        List<HistoryPoint> points = loads(START.plus(MINUTE.multipliedBy(10)), START.plus(MINUTE.multipliedBy(50)));
        assertEquals(41, points.size());
        points.forEach(point -> assertEquals(2, point.mean().orElseThrow(), EXACT));
        assertTrue(history.read("mx1", Measure.QUEUE, START, START.plus(MINUTE.multipliedBy(50))).stream()
                .allMatch(point -> point.mean().isEmpty()));
        assertEquals(List.of(), history.read("mx2", Measure.LOAD, START, START.plus(MINUTE)));
    }

    @Test
    void aPeakIsStillSeenAfterMonths() throws OperationException {
        Instant now = START;
        for (int minute = 0; minute < Duration.ofDays(2).toMinutes(); minute++) {
            now = now.plus(MINUTE);
            load(now, minute == 1000 ? 90 : 1);
        }
        load(now.plus(Duration.ofDays(60)), 1);
        List<HistoryPoint> points = loads(START, now);
        assertTrue(points.size() < 60, "two hours each: " + points.size());
        assertEquals(90, points.stream().flatMapToDouble(point -> point.most().stream()).max().orElseThrow(), EXACT);
        assertTrue(points.stream().flatMapToDouble(point -> point.mean().stream()).allMatch(mean -> mean < 3));
    }

    @Test
    void anHourWithoutALookIsAHole() throws OperationException {
        load(START, 1);
        load(START.plus(MINUTE), 1);
        load(START.plus(Duration.ofHours(1)), 1);
        load(START.plus(Duration.ofHours(1)).plus(MINUTE), 1);
        assertTrue(loads(START.plus(MINUTE.multipliedBy(10)), START.plus(MINUTE.multipliedBy(50))).stream()
                .allMatch(point -> point.mean().isEmpty()));
    }

    @Test
    void aClockThatIsSetBackHarmsNothing() throws OperationException {
        load(START, 1);
        load(START.plus(MINUTE), 1);
        load(START.minus(Duration.ofHours(5)), 50);
        load(START.plus(MINUTE), 50);
        load(START.plus(MINUTE.multipliedBy(2)), 1);
        assertEquals(1, loads(START.plus(MINUTE), START.plus(MINUTE)).getFirst().mean().orElseThrow(), EXACT);
    }

    @Test
    void aFileNeverGrowsAndIsForgotten() throws OperationException, IOException {
        String name = "Knoten \u00fc \"a\\b\" *?";
        history.record(name, START, Map.of(Measure.LOAD, 1.0));
        long size = size();
        for (int minute = 1; minute < 3000; minute++) {
            history.record(name, START.plus(MINUTE.multipliedBy(minute)), Map.of(Measure.LOAD, 1.0));
        }
        assertEquals(size, size());
        history.forget(name);
        assertEquals(0, size());
        assertEquals(List.of(), history.read(name, Measure.LOAD, START, START.plus(MINUTE)));
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void aDamagedFileAndAMissingWorkspaceAreExplained() throws OperationException, IOException {
        load(START, 1);
        try (Stream<Path> files = Files.list(workspace.resolve("history"))) {
            Files.writeString(files.findFirst().orElseThrow(), "this is not a history");
        }
        OperationException unreadable = assertThrows(OperationException.class, () -> loads(START, START.plus(MINUTE)));
        assertTrue(unreadable.explanation().nextStep().contains(workspace.toString()));
        assertThrows(OperationException.class, () -> load(START.plus(MINUTE), 1));
        Rrd4jNodeHistory nowhere = new Rrd4jNodeHistory(Optional::empty);
        assertThrows(OperationException.class, () -> nowhere.read("mx1", Measure.LOAD, START, START.plus(MINUTE)));
    }
}
