// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for a condition instead of for a time. Every method blocks the calling thread, looks about every 10 ms, and
 * fails with an {@link AssertionError} that names what was waited for. An exception in the condition ends the wait at
 * once: a broken condition is not an unmet one.
 */
public final class Await {
    private static final Duration INTERVAL = Duration.ofMillis(10);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private Await() {}

    /** Waits at most ten seconds until the condition holds. */
    public static void until(Callable<Boolean> condition, String description) {
        until(condition, DEFAULT_TIMEOUT, description);
    }

    /**
     * Waits until the condition holds.
     *
     * @param condition   looked at again and again on the calling thread, at least once
     * @param timeout     how long to wait at most
     * @param description what is waited for, ends up in the error: "the server answers"
     * @throws AssertionError when the time is over, the thread is interrupted or the condition throws
     */
    public static void until(Callable<Boolean> condition, Duration timeout, String description) {
        present(() -> condition.call() ? Optional.of(Boolean.TRUE) : Optional.empty(), timeout, description);
    }

    /**
     * Waits until there is a value and returns it.
     *
     * @throws AssertionError when the time is over, the thread is interrupted or the supplier throws
     */
    public static <T> T present(Callable<Optional<T>> supplier, Duration timeout, String description) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Optional<T> value = call(supplier, description);
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw new AssertionError("Not within " + timeout.toMillis() + " ms: " + description);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("Interrupted while waiting: " + description);
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }

    /**
     * Runs a step again until it no longer throws an {@link AssertionError}, for assertions on something that settles.
     *
     * @throws AssertionError the step's last one as cause, when the time is over
     */
    public static void passes(Runnable assertions, Duration timeout, String description) {
        AtomicReference<AssertionError> last = new AtomicReference<>();
        try {
            until(() -> {
                try {
                    assertions.run();
                    return true;
                } catch (AssertionError e) {
                    last.set(e);
                    return false;
                }
            }, timeout, description);
        } catch (AssertionError e) {
            if (last.get() != null && e.getCause() == null) {
                e.initCause(last.get());
            }
            throw e;
        }
    }

    private static <T> Optional<T> call(Callable<Optional<T>> supplier, String description) {
        try {
            return supplier.call();
        } catch (Exception e) {
            throw new AssertionError("Failed while waiting: " + description, e);
        }
    }
}
