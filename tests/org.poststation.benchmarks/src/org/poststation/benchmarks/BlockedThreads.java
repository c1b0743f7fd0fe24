// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Looks all the time how many threads of the platform are inside of the console's code. Virtual ones don't count. */
final class BlockedThreads implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 20;

    private final AtomicInteger most = new AtomicInteger();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();

    BlockedThreads() {
        sampler.scheduleWithFixedDelay(this::sample, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Most at the same time. */
    int most() {
        return most.get();
    }

    private void sample() {
        int now = (int) Thread.getAllStackTraces().values().stream()
                .filter(frames -> Stream.of(frames).map(StackTraceElement::getClassName)
                        .anyMatch(name -> name.startsWith("org.poststation.cluster")
                                || name.startsWith("org.poststation.remote") || name.startsWith("com.jcraft.jsch")))
                .count();
        most.accumulateAndGet(now, Math::max);
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }
}
