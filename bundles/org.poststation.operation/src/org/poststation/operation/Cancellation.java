// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import java.util.ArrayList;
import java.util.List;

/**
 * The wish to end an operation early. Blocking code registers what unblocks it, usually closing its connection.
 * Thread-safe.
 */
public final class Cancellation {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean requested;

    /** Ends a registration; does not run the action. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Whether the work should end. */
    public synchronized boolean isRequested() {
        return requested;
    }

    /** Asks the work to end and runs the registered actions once, on this thread. */
    public void request() {
        List<Runnable> toRun;
        synchronized (this) {
            if (requested) {
                return;
            }
            requested = true;
            toRun = List.copyOf(actions);
            actions.clear();
        }
        runAll(toRun);
    }

    /** One action that fails must not leave the connections of the others open. */
    private static void runAll(List<Runnable> actions) {
        RuntimeException first = null;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Registers what unblocks the work; runs at once when the wish is already there. */
    public Registration onRequest(Runnable action) {
        Runnable ownAction = action::run;
        synchronized (this) {
            if (!requested) {
                actions.add(ownAction);
                return () -> remove(ownAction);
            }
        }
        action.run();
        return () -> {};
    }

    /**
     * Throws when the work should end.
     *
     * @throws OperationCancelledException when cancelling was requested
     */
    public void check() throws OperationCancelledException {
        if (isRequested()) {
            throw new OperationCancelledException();
        }
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }
}
