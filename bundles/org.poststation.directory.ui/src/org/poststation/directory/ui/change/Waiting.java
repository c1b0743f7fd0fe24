// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.work.Work;

/**
 * Runs an operation as a job while the window goes on living, for callers that must answer before they return, as an
 * editor that is closed by saving.
 */
public final class Waiting {

    private static final String BUSY = "org.poststation.directory.ui.busy";

    private Waiting() {}

    private static final class Result<R> {
        private boolean ended;
        private R value;
        private OperationException failure;
    }

    /**
     * Starts the operation and handles events until it ended. UI thread only. One at a time for each dialog, or for
     * each control outside of dialogs; what comes meanwhile counts as cancelled.
     *
     * @param control ends the waiting when it is disposed
     * @param name what is being done, for the Progress view
     * @throws OperationException the operation's failure; cancelled when the control went away
     */
    public static <R> R run(Control control, String name, Operation<R> operation) throws OperationException {
        Widget owner = control.getShell().getParent() == null ? control : control.getShell();
        if (owner.getData(BUSY) != null) {
            // A second click while the first is still being worked on.
            throw new OperationCancelledException();
        }
        owner.setData(BUSY, name);
        try {
            return runAlone(control, name, operation);
        } finally {
            if (!owner.isDisposed()) {
                owner.setData(BUSY, null);
            }
        }
    }

    private static <R> R runAlone(Control control, String name, Operation<R> operation) throws OperationException {
        Result<R> result = new Result<>();
        Display display = control.getDisplay();
        Job job = Work.start(control, name, operation, value -> {
            result.value = value;
            result.ended = true;
        }, failure -> {
            result.failure = failure;
            result.ended = true;
        });
        while (!result.ended && !control.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        if (!result.ended) {
            job.cancel();
            throw new OperationCancelledException();
        }
        if (result.failure != null) {
            throw result.failure;
        }
        return result.value;
    }
}
