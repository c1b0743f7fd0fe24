// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;

/** Keeps to a rate: begins no faster than so many times in a minute. For one thread. */
final class Pace {

    private static final long LOOK_AROUND = Duration.ofMillis(100).toNanos();

    private final long gap;
    private long next = System.nanoTime();

    Pace(int perMinute) {
        gap = Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** Waits for the next turn. */
    void await(Cancellation cancellation) throws OperationCancelledException {
        long rest = next - System.nanoTime();
        while (rest > 0) {
            cancellation.check();
            LockSupport.parkNanos(Math.min(rest, LOOK_AROUND));
            rest = next - System.nanoTime();
        }
        cancellation.check();
        next = System.nanoTime() + gap;
    }
}
