// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets a watch go on by itself. One thread of the platform ticks; nothing blocks it. */
public final class WatchTimer implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(task -> Thread.ofPlatform().daemon().name("node watch").unstarted(task));

    /** Ticks once a second from now on, until it is closed. */
    public WatchTimer(NodeWatch watch) {
        timer.scheduleWithFixedDelay(() -> tick(watch), 0, 1, TimeUnit.SECONDS);
    }

    /** A defect is reported, and does not end the watch. */
    private static void tick(NodeWatch watch) {
        try {
            watch.tick();
        } catch (RuntimeException defect) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, defect);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
