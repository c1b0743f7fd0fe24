// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again until something is there; a failure leaves a screenshot. */
final class Waits {

    private Waits() {}

    static void until(ICondition condition, long timeout, long interval) {
        long end = System.nanoTime() + timeout * 1_000_000;
        while (!condition.test()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(condition.getFailureMessage() + " within " + timeout + " ms"
                        + SWTUtils.captureFailure());
            }
            LockSupport.parkNanos(interval * 1_000_000);
        }
    }

    /** Looks on the UI thread until the widget is there. */
    static <W> W find(String what, Supplier<Optional<W>> look) {
        long end = System.nanoTime() + SWTBotPreferences.TIMEOUT * 1_000_000;
        while (true) {
            Optional<W> found = UIThreadRunnable.syncExec(look::get);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new WidgetNotFoundException("Could not find " + what + SWTUtils.captureFailure());
            }
            LockSupport.parkNanos(SWTBotPreferences.DEFAULT_POLL_DELAY * 1_000_000);
        }
    }
}
