// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Count, speed and time left in words. */
class ProgressTextTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void saysOnlyTheCountAtTheBegin() {
        assertEquals("1,200 of 70,000", ProgressText.of(1200, 70_000, TimeUnit.MILLISECONDS.toNanos(300)));
        assertEquals("1,200", ProgressText.of(1200, -1, TimeUnit.MILLISECONDS.toNanos(300)));
    }

    @Test
    void saysSpeedAndTimeLeft() {
        assertEquals("10,000 of 70,000 · 5,000/s · 12 s left",
                ProgressText.of(10_000, 70_000, TimeUnit.SECONDS.toNanos(2)));
        assertEquals("10 of 100 · 10/min · 9 min left", ProgressText.of(10, 100, TimeUnit.SECONDS.toNanos(60)));
        assertEquals("10,000 · 5,000/s", ProgressText.of(10_000, -1, TimeUnit.SECONDS.toNanos(2)));
        assertEquals("100 of 100 · 50/s", ProgressText.of(100, 100, TimeUnit.SECONDS.toNanos(2)));
    }
}
