// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition instead of a time. */
final class Eventually {

    private static final long LIMIT_NANOSECONDS = 20_000_000_000L;
    private static final long STEP_NANOSECONDS = 5_000_000L;

    private Eventually() {}

    static void that(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + LIMIT_NANOSECONDS;
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                fail("Waited in vain for " + what);
            }
            LockSupport.parkNanos(STEP_NANOSECONDS);
        }
    }

    /** Repeats an action until it fails in the expected way; another failure is passed on. */
    static <T extends Exception> T failure(String what, Class<T> type, Action action) throws Exception {
        long deadline = System.nanoTime() + LIMIT_NANOSECONDS;
        while (System.nanoTime() < deadline) {
            try {
                action.run();
            } catch (Exception thrown) {
                if (type.isInstance(thrown)) {
                    return type.cast(thrown);
                }
                throw thrown;
            }
            LockSupport.parkNanos(STEP_NANOSECONDS);
        }
        return fail("Waited in vain for " + what);
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
