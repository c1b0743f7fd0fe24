// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Progress;

/**
 * Gets in the way of an operation once, when it has got so far. That happens in the operation's own thread, so that it
 * can't get ahead of it, however busy the computer is.
 */
final class Interference implements Progress {

    private static final long PATIENCE_MINUTES = 4;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch happened = new CountDownLatch(1);
    private final LongPredicate reached;
    private final Consumer<Cancellation> action;

    /**
     * @param reached asked with the units of the step that are done, each time the operation tells them
     * @param action what happens then; takes how the operation is asked to end
     */
    Interference(LongPredicate reached, Consumer<Cancellation> action) {
        this.reached = reached;
        this.action = action;
    }

    /** Waits until it has happened. */
    void await() throws InterruptedException {
        assertTrue(happened.await(PATIENCE_MINUTES, TimeUnit.MINUTES), "the operation never got so far");
    }

    @Override
    public void begin(String step, long total) {
        // only how far a step is matters
    }

    @Override
    public synchronized void done(long units) {
        if (happened.getCount() > 0 && reached.test(units)) {
            action.accept(cancellation);
            happened.countDown();
        }
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }
}
