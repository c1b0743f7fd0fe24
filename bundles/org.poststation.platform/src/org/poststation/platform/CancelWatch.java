// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.poststation.operation.Cancellation;

/** Looks at a monitor while the work blocks: the platform tells nobody when a monitor, not the job, is cancelled. */
final class CancelWatch implements AutoCloseable {

    private static final int PERIOD_MILLISECONDS = 200;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("Cancel watch").daemon().unstarted(task));

    private final ScheduledFuture<?> looking;

    CancelWatch(IProgressMonitor monitor, Cancellation cancellation) {
        looking = CLOCK.scheduleWithFixedDelay(() -> {
            if (monitor.isCanceled() && !cancellation.isRequested()) {
                request(cancellation);
            }
        }, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Requests on a thread of its own, as closing a connection may take a moment. */
    static void request(Cancellation cancellation) {
        Thread.ofPlatform().name("Cancel").daemon().start(cancellation::request);
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
