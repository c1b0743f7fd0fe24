// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** Handles the events of the window and measures the longest of them. UI thread only. */
final class EventLoop {

    private static final int WAKE = 20;

    private final Display display;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long longest;
    private long work;

    EventLoop(Display display) {
        this.display = display;
    }

    /** Handles events until it is so. */
    void await(String what, Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            // wakes the loop below even when nothing else happens
            display.timerExec(WAKE, () -> {});
            if (!handle()) {
                display.sleep();
            }
        }
    }

    /** The longest time by the clock, in nanoseconds, that one event took: other programs had a part in it. */
    long longestPause() {
        return longest;
    }

    /** The longest time, in nanoseconds, that the window's thread computed for one event. */
    long longestWork() {
        return work;
    }

    private boolean handle() {
        long begun = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime();
        boolean more = display.readAndDispatch();
        work = Math.max(work, threads.getCurrentThreadCpuTime() - used);
        longest = Math.max(longest, System.nanoTime() - begun);
        return more;
    }
}
