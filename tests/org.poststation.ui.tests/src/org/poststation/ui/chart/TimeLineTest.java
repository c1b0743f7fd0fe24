// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.poststation.ui.chart.TimeLine.Point;

/** Curves with holes, and the time they stand over. */
class TimeLineTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static Point value(int minute, double value) {
        return new Point(minute(minute), OptionalDouble.of(value));
    }

    private static Point hole(int minute) {
        return new Point(minute(minute), OptionalDouble.empty());
    }

    @Test
    void aHoleEndsAPart() {
        TimeLine line = new TimeLine("mx1",
                List.of(hole(0), value(1, 1), value(2, 2), hole(3), hole(4), value(5, 5)));
        assertEquals(List.of(List.of(value(1, 1), value(2, 2)), List.of(value(5, 5))), line.parts());
        assertEquals(hole(4), line.nearest(minute(4)));
        assertEquals(value(5, 5), line.nearest(minute(90)));
    }

    @Test
    void nothingButHolesIsEmpty() {
        assertTrue(new TimeLine("mx1", List.of(hole(0), hole(1))).isEmpty());
        assertEquals(List.of(), new TimeLine("mx1", List.of(hole(0))).parts());
        assertNull(new TimeLine("mx1", List.of()).nearest(START));
    }

    @Test
    void zoomKeepsTheMomentAndNeverLeavesTheWhole() {
        TimeAxis whole = new TimeAxis(START, minute(1000));
        TimeAxis part = whole.zoomed(minute(250), 0.5, whole);
        assertEquals(new TimeAxis(minute(125), minute(625)), part);
        assertEquals(whole, part.zoomed(minute(625), 4, whole));
        assertEquals(START, part.zoomed(minute(125), 0.5, whole).zoomed(minute(0), 1.5, whole).from());
        assertEquals(Duration.ofMinutes(10), whole.zoomed(START, 0.000001, whole).length());
    }
}
