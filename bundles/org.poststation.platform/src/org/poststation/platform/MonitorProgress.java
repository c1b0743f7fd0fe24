// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Progress;

/** Shows the progress of an operation in a monitor, with count, speed and time left as its subtask. */
final class MonitorProgress implements Progress {

    private static final long SHOWN_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int TICKS = 10_000;

    private final IProgressMonitor monitor;
    private final Cancellation cancellation;
    private long total = UNKNOWN_TOTAL;
    private long began;
    private long lastShown;
    private int shownTicks;

    MonitorProgress(IProgressMonitor monitor, Cancellation cancellation) {
        this.monitor = monitor;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void begin(String step, long units) {
        total = units;
        began = System.nanoTime();
        lastShown = 0;
        shownTicks = 0;
        monitor.beginTask(step, units > 0 ? TICKS : IProgressMonitor.UNKNOWN);
        monitor.subTask("");
    }

    @Override
    public synchronized void done(long units) {
        if (total > 0) {
            int ticks = (int) (Math.clamp((double) units / total, 0, 1) * TICKS);
            if (ticks > shownTicks) {
                monitor.worked(ticks - shownTicks);
                shownTicks = ticks;
            }
        }
        long now = System.nanoTime();
        if (lastShown == 0 || now - lastShown >= SHOWN_EVERY || units == total) {
            lastShown = now;
            monitor.subTask(ProgressText.of(units, total, now - began));
        }
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }
}
