// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a dialogue that takes too long as a whole, although each answer comes in time. */
public final class Deadline implements AutoCloseable {

    private final AtomicBoolean isOver = new AtomicBoolean();

    /**
     * @param time from now on
     * @param end is run on another thread unless this is closed before
     */
    public Deadline(Duration time, Runnable end) {
        Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> {
            if (isOver.compareAndSet(false, true)) {
                end.run();
            }
        });
    }

    /** The dialogue ended in time. */
    @Override
    public void close() {
        isOver.set(true);
    }
}
