// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Looks all the time how many threads of the platform are inside of the console's code. Virtual ones don't count. */
final class BlockedThreads implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 5;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger most = new AtomicInteger();
    private final Thread sampler = Thread.ofPlatform().daemon().name("sampler").start(this::sample);

    /** Most at the same time. */
    int most() {
        return most.get();
    }

    private void sample() {
        while (!isOver.get()) {
            Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
            int now = (int) stacks.entrySet().stream().filter(entry -> entry.getKey() != sampler)
                    .filter(entry -> Stream.of(entry.getValue())
                            .anyMatch(frame -> frame.getClassName().startsWith("org.poststation.cluster")
                                    || frame.getClassName().startsWith("org.poststation.remote")
                                    || frame.getClassName().startsWith("com.jcraft.jsch")))
                    .count();
            most.accumulateAndGet(now, Math::max);
            try {
                Thread.sleep(INTERVAL_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        isOver.set(true);
    }
}
