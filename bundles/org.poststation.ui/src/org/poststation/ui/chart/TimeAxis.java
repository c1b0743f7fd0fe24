// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.chart;

import java.time.Duration;
import java.time.Instant;

/**
 * The part of the time that a chart shows.
 *
 * @param from its beginning
 * @param until its end
 */
public record TimeAxis(Instant from, Instant until) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, until);
    }

    /**
     * A shorter or longer part around a moment that stays where it is.
     *
     * @param factor below 1 for shorter
     * @param whole which it never exceeds
     */
    TimeAxis zoomed(Instant around, double factor, TimeAxis whole) {
        long length = Math.max(SHORTEST.toMillis(), Math.round(length().toMillis() * factor));
        if (length >= whole.length().toMillis()) {
            return whole;
        }
        double share = Math.clamp(Duration.between(from, around).toMillis() / (double) length().toMillis(), 0.0, 1.0);
        Instant begin = around.minusMillis(Math.round(length * share));
        if (begin.isBefore(whole.from)) {
            begin = whole.from;
        }
        if (begin.plusMillis(length).isAfter(whole.until)) {
            begin = whole.until.minusMillis(length);
        }
        return new TimeAxis(begin, begin.plusMillis(length));
    }
}
