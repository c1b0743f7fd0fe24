// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.work;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Widget;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.ui.internal.Messages;

/**
 * An operation that runs as a job with progress, can be cancelled, and ends on the UI thread with exactly one of its
 * two receivers, unless the widget that waits for it is gone by then.
 *
 * @param <R> what the operation delivers
 */
public final class Work<R> extends Job {

    private final Operation<R> operation;
    private final Cancellation cancellation = new Cancellation();
    private volatile R result;
    private volatile OperationException failure;

    private Work(String name, Operation<R> operation) {
        super(name);
        this.operation = operation;
        setUser(true);
    }

    /**
     * Starts an operation; returns at once. Call it on the UI thread.
     *
     * @param waiting the widget that waits for the end
     * @param name what is being done, for the Progress view
     * @param operation the work
     * @param done takes the result on the UI thread
     * @param failed takes the failure on the UI thread, also that of being cancelled
     * @return the job, to cancel it
     */
    public static <R> Job start(Widget waiting, String name, Operation<R> operation, Consumer<R> done,
            Consumer<OperationException> failed) {
        Work<R> work = new Work<>(name, operation);
        work.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                work.tell(waiting, event.getResult(), done, failed);
            }
        });
        work.schedule();
        return work;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            result = operation.run(new MonitorProgress(monitor, cancellation));
        } catch (OperationException expected) {
            failure = expected;
        }
        return Status.OK_STATUS;
    }

    /** Closing a connection may take a moment, and whoever cancels does not wait for it. */
    @Override
    protected void canceling() {
        Thread.ofVirtual().name("cancel " + getName()).start(cancellation::request);
    }

    private void tell(Widget waiting, IStatus status, Consumer<R> done, Consumer<OperationException> failed) {
        if (waiting.isDisposed()) {
            return;
        }
        OperationException end = status.isOK() ? failure : unexpected(status);
        waiting.getDisplay().asyncExec(() -> {
            if (waiting.isDisposed()) {
                return;
            }
            if (end == null) {
                done.accept(result);
            } else {
                failed.accept(end);
            }
        });
    }

    private OperationException unexpected(IStatus status) {
        return new OperationException(
                Explanation.of(NLS.bind(Messages.work_unexpected_what, getName()), Messages.work_unexpected_next),
                status.getException());
    }
}
