// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.work;

import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.platform.OperationJob;
import org.poststation.platform.Outcome;

/**
 * Starts operations as jobs and brings their ends to the UI thread: exactly one of two receivers is told, unless the
 * widget that waits is gone by then.
 */
public final class Work {

    private Work() {}

    /**
     * Starts an operation that the reader asked for; a dialog shows its progress when it takes long. Returns at once.
     * UI thread only.
     *
     * @param waiting the widget that waits for the end
     * @param name what is being done, for the Progress view
     * @param operation the work
     * @param done takes the result on the UI thread
     * @param failed takes the failure on the UI thread, an {@link OperationCancelledException} when it was cancelled
     * @return the job, to cancel it
     */
    public static <R> Job start(Widget waiting, String name, Operation<R> operation, Consumer<R> done,
            Consumer<OperationException> failed) {
        return schedule(waiting, new Start<>(name, operation, true), done, failed);
    }

    /**
     * Same as {@link #start}, for work whose state the waiting widget shows itself: no dialog comes up over it, however
     * long it takes.
     */
    public static <R> Job inPlace(Widget waiting, String name, Operation<R> operation, Consumer<R> done,
            Consumer<OperationException> failed) {
        return schedule(waiting, new Start<>(name, operation, false), done, failed);
    }

    private record Start<R>(String name, Operation<R> operation, boolean user) {}

    private static <R> Job schedule(Widget waiting, Start<R> start, Consumer<R> done,
            Consumer<OperationException> failed) {
        Display display = waiting.getDisplay();
        Job job = new OperationJob<>(start.name(), "", start.operation(), outcome -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> tell(waiting, outcome, done, failed));
            }
        });
        job.setUser(start.user());
        job.schedule();
        return job;
    }

    private static <R> void tell(Widget waiting, Outcome<R> outcome, Consumer<R> done,
            Consumer<OperationException> failed) {
        if (waiting.isDisposed()) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<R>(R result) -> done.accept(result);
            case Outcome.Failed<R>(OperationException failure) -> failed.accept(failure);
            case Outcome.Cancelled<R> cancelled -> failed.accept(new OperationCancelledException());
        }
    }
}
