// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;

/** Keeps to a rate: begins no faster than so many times in a minute. For one thread. */
final class Pace {

    private static final long LOOK_AROUND = Duration.ofMillis(100).toNanos();

    private final long gap;
    private final LongSupplier clock;
    private final LongConsumer sleep;
    private long next;

    Pace(int perMinute) {
        this(perMinute, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param clock tells nanoseconds
     * @param sleep waits for so many of them at most
     */
    Pace(int perMinute, LongSupplier clock, LongConsumer sleep) {
        gap = Duration.ofMinutes(1).toNanos() / perMinute;
        this.clock = clock;
        this.sleep = sleep;
        next = clock.getAsLong();
    }

    /** Waits for the next turn. */
    void await(Cancellation cancellation) throws OperationCancelledException {
        long rest = next - clock.getAsLong();
        while (rest > 0) {
            cancellation.check();
            sleep.accept(Math.min(rest, LOOK_AROUND));
            rest = next - clock.getAsLong();
        }
        cancellation.check();
        next = clock.getAsLong() + gap;
    }
}
