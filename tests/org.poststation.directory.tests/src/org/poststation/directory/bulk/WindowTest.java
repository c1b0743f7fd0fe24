// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many requests are kept under way, by what the server makes of them. The clock is the test's. */
class WindowTest {

    private static final int MOST = 512;
    private static final long MICRO = 1000;

    private final Window window = new Window(MOST, 0);
    private long now;

    @Test
    void beginsInTheMiddleAndSendsInParts() {
        assertEquals(Window.FIRST, window.size());
        assertEquals(Window.FIRST / 4, window.batch());
    }

    @Test
    void neverBeginsWithMoreThanAllowed() {
        Window small = new Window(3, 0);
        assertEquals(3, small.size());
        assertEquals(1, small.batch());
    }

    @Test
    void doublesAsLongAsThatMakesTheServerFaster() {
        measure(100);
        assertEquals(256, window.size());
        measure(50);
        assertEquals(512, window.size());
    }

    @Test
    void isNeverMoreThanTheMost() {
        for (long micros = 100; micros > 10; micros -= 10) {
            measure(micros);
        }
        assertTrue(window.size() <= MOST, () -> window.size() + " requests");
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 97, 130})
    void goesBackWhenTwiceAsManyBringNothing(long micros) {
        measure(100);
        measure(micros);
        assertEquals(128, window.size());
    }

    @Test
    void restsBeforeItTriesAgain() {
        measure(100);
        measure(100);
        for (int measurement = 0; measurement < 20; measurement++) {
            measure(100);
            assertEquals(128, window.size());
        }
        measure(100);
        assertEquals(256, window.size());
    }

    @Test
    void aBusyServerGetsHalfAsManyUntilOneIsLeft() {
        for (int size = 64; size >= 1; size /= 2) {
            window.busy(now);
            assertEquals(size, window.size());
        }
        window.busy(now);
        assertEquals(1, window.size());
        assertEquals(1, window.batch());
    }

    @Test
    void aBusyServerIsNotPressedAtOnce() {
        window.busy(now);
        measure(100);
        assertEquals(64, window.size());
    }

    @Test
    void fewAnswersOrNoTimeSayNothing() {
        window.answered(1, now + 1);
        assertEquals(Window.FIRST, window.size());
        window.answered(100_000, now);
        assertEquals(Window.FIRST, window.size());
    }

    /** Enough answers for a measurement, each after so many microseconds. */
    private void measure(long micros) {
        int answers = 8 * window.size();
        now += answers * micros * MICRO;
        window.answered(answers, now);
    }
}
