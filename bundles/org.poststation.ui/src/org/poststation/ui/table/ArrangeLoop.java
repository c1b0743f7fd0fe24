// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.poststation.ui.internal.Messages;

/**
 * Arranges rows off the UI thread, the latest request only. Another query ends the work on the one before. Rows to
 * which more will come are looked at so seldom that arranging takes a fraction of the time; everything else is done at
 * once.
 */
final class ArrangeLoop<R> {

    private static final int REST_FACTOR = 8;
    private static final long SHORTEST_REST = TimeUnit.MILLISECONDS.toNanos(80);

    /**
     * What is wanted.
     *
     * @param growing whether more rows will come by themselves
     */
    record Request<R>(Rows<R> rows, boolean growing, Query<R> query, Arranger.Before<R> before) {}

    private final Function<Request<R>, Function<java.util.function.BooleanSupplier, Arrangement<R>>> work;
    private final Consumer<Arrangement<R>> done;
    private final Job job;
    private Request<R> wanted;
    private Query<R> running;
    private volatile boolean abandoned;
    private boolean urgent;
    private long rested = System.nanoTime();

    ArrangeLoop(Arranger<R> arranger, Consumer<Arrangement<R>> done) {
        this.work = request -> cancelled -> arranger.arrange(request.rows(), request.query(), request.before(),
                cancelled);
        this.done = done;
        job = Job.create(Messages.table_arrange_job, this::run);
        job.setSystem(true);
    }

    synchronized void submit(Request<R> request) {
        abandoned |= running != null && !running.equals(request.query());
        urgent |= !request.growing();
        wanted = request;
        job.schedule(urgent ? 0 : Math.max(0, TimeUnit.NANOSECONDS.toMillis(rested - System.nanoTime())));
        if (urgent) {
            job.wakeUp();
        }
    }

    void stop() {
        abandoned = true;
        job.cancel();
    }

    private IStatus run(IProgressMonitor monitor) {
        Request<R> request = take();
        if (request == null) {
            return Status.OK_STATUS;
        }
        long begin = System.nanoTime();
        try {
            Arrangement<R> arranged = work.apply(request).apply(() -> abandoned || monitor.isCanceled());
            done.accept(arranged);
        } catch (CancellationException superseded) {
            return Status.CANCEL_STATUS;
        } finally {
            finish(System.nanoTime() - begin);
        }
        return Status.OK_STATUS;
    }

    private synchronized Request<R> take() {
        Request<R> next = wanted;
        wanted = null;
        abandoned = false;
        urgent = false;
        running = next == null ? null : next.query();
        return next;
    }

    private synchronized void finish(long took) {
        running = null;
        rested = System.nanoTime() + Math.max(SHORTEST_REST, REST_FACTOR * took);
    }
}
