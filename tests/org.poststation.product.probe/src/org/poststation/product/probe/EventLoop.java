// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** Handles the events of the window and measures the longest of them. UI thread only. */
final class EventLoop {

    private static final int WAKE = 20;
    private static final int UNTIL_DRAWN = 60;

    private final Display display;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final StackSampler sampler = new StackSampler(Thread.currentThread());
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
            if (!event(display::readAndDispatch)) {
                display.sleep();
            }
        }
    }

    /** Handles events until what was asked for before is done and drawn, which the platform does a little later. */
    void settle() {
        AtomicBoolean over = new AtomicBoolean();
        display.timerExec(UNTIL_DRAWN, () -> over.set(true));
        await("an answer of the display", Duration.ofMinutes(1), over::get);
    }

    /**
     * Measures from now on anew.
     *
     * @param begin what the user does, measured as one event
     */
    void begin(Runnable begin) {
        longest = 0;
        work = 0;
        sampler.forget();
        event(() -> {
            begin.run();
            return true;
        });
    }

    /** The longest time by the clock, in nanoseconds, that one event took: other programs had a part in it. */
    long longestPause() {
        return longest;
    }

    /** The longest time, in nanoseconds, that the window's thread computed for one event. */
    long longestWork() {
        return work;
    }

    /** What the window's thread did in that event; empty when it was short. */
    String busyWith() {
        return sampler.stack();
    }

    private boolean event(BooleanSupplier event) {
        long begun = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime();
        sampler.begin(used);
        boolean more = event.getAsBoolean();
        sampler.end();
        work = Math.max(work, threads.getCurrentThreadCpuTime() - used);
        longest = Math.max(longest, System.nanoTime() - begun);
        return more;
    }
}
