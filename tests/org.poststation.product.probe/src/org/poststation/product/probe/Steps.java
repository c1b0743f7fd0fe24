// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What a user does one after the other, and how long the window worked on each. UI thread only. */
final class Steps {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EventLoop events;
    private final StringBuilder lines = new StringBuilder();

    Steps(EventLoop events) {
        this.events = events;
    }

    /**
     * Does a step and notes it as a property {@code step.NAME}: milliseconds until it was done, longest work and
     * longest pause of the window in microseconds, and what it was busy with when that was long.
     *
     * @param action what the user does
     * @param done whether everything that follows from it is done
     */
    void step(String name, Runnable action, BooleanSupplier done) {
        long begun = System.nanoTime();
        events.begin(action);
        events.await(name, PATIENCE, done);
        long took = System.nanoTime() - begun;
        events.settle();
        lines.append("step.").append(name).append('=').append(TimeUnit.NANOSECONDS.toMillis(took)).append(' ')
                .append(TimeUnit.NANOSECONDS.toMicros(events.longestWork())).append(' ')
                .append(TimeUnit.NANOSECONDS.toMicros(events.longestPause())).append(' ').append(events.busyWith())
                .append('\n');
    }

    /** The properties of all steps. */
    String lines() {
        return lines.toString();
    }
}
