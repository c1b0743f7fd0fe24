// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/**
 * Runs an operation as a job, a user job unless that is set otherwise: the Progress view shows its steps with count,
 * speed and time left. Cancelling the job, or its monitor, reaches the operation's {@link Cancellation} within a
 * second even while the work blocks. An expected failure goes to the receiver only; an unexpected one is logged too.
 *
 * @param <R> what the operation delivers
 */
public final class OperationJob<R> extends Job {

    /** Keeps the workbench from showing a dialog of its own: the receiver shows the failure at the right place. */
    private static final QualifiedName NO_PROMPT = new QualifiedName("org.eclipse.ui.workbench.progress",
            "noImmediateErrorPrompt");

    private final Operation<R> operation;
    private final Consumer<Outcome<R>> receiver;
    private final Cancellation cancellation = new Cancellation();

    /**
     * @param name what is being done, for the Progress view
     * @param target jobs with the same target run one after the other; empty for none
     * @param operation the work
     * @param receiver is told the end once, on the job's thread; also of a job that is cancelled while it waits
     */
    public OperationJob(String name, String target, Operation<R> operation, Consumer<Outcome<R>> receiver) {
        super(name);
        this.operation = operation;
        this.receiver = receiver;
        setUser(true);
        setProperty(NO_PROMPT, Boolean.TRUE);
        if (!target.isEmpty()) {
            setRule(new TargetRule(target));
        }
        addJobChangeListener(new CancelledWhileWaiting(() -> receiver.accept(new Outcome.Cancelled<>())));
    }

    /** Starts the work as soon as its target is free; returns at once. */
    public static <R> OperationJob<R> start(String name, String target, Operation<R> operation,
            Consumer<Outcome<R>> receiver) {
        OperationJob<R> job = new OperationJob<>(name, target, operation, receiver);
        job.schedule();
        return job;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        IStatus status = null;
        try {
            status = work(monitor);
            return status;
        } finally {
            if (status == null) {
                // An error is on its way to the platform, which logs it; whoever waits must not wait for ever.
                receiver.accept(new Outcome.Failed<>(new OperationException(unexpected())));
            }
        }
    }

    private IStatus work(IProgressMonitor monitor) {
        try (CancelWatch watch = new CancelWatch(monitor, cancellation)) {
            R result = operation.run(new MonitorProgress(monitor, cancellation));
            receiver.accept(new Outcome.Done<>(result));
            return Status.OK_STATUS;
        } catch (OperationCancelledException wanted) {
            receiver.accept(new Outcome.Cancelled<>());
            return Status.CANCEL_STATUS;
        } catch (OperationException expected) {
            return failed(expected);
        } catch (RuntimeException bug) {
            Explanation explanation = unexpected();
            receiver.accept(new Outcome.Failed<>(new OperationException(explanation, bug)));
            return Statuses.unexpected(explanation.what(), bug);
        }
    }

    private Explanation unexpected() {
        return Explanation.of(Wording.SENTENCES.text("job.unexpected.what", getName()),
                Wording.SENTENCES.text("job.unexpected.next"));
    }

    /** Closing the connection makes blocked calls fail in their own ways; that is no failure to show. */
    private IStatus failed(OperationException failure) {
        if (cancellation.isRequested()) {
            receiver.accept(new Outcome.Cancelled<>());
            return Status.CANCEL_STATUS;
        }
        receiver.accept(new Outcome.Failed<>(failure));
        return new Status(IStatus.INFO, Statuses.BUNDLE, failure.explanation().what());
    }

    /** Whoever cancels does not wait for a connection to be closed. */
    @Override
    protected void canceling() {
        CancelWatch.request(cancellation);
    }
}
