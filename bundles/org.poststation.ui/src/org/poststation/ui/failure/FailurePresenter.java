// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.failure;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/** Shows failures: expected ones in words, unexpected ones by the platform's status handling, which logs them once. */
public final class FailurePresenter {

    private static final String BUNDLE = "org.poststation.ui";

    private FailurePresenter() {}

    /**
     * Shows an expected failure in a dialog and waits until it is closed; a cancelled operation shows nothing. UI
     * thread only.
     *
     * @param title what the reader wanted to do
     */
    public static void show(Shell shell, String title, OperationException failure) {
        if (!(failure instanceof OperationCancelledException)) {
            new FailureDialog(shell, title, failure.explanation()).open();
        }
    }

    /** The same from any thread, later, without waiting. */
    public static void showLater(Display display, String title, OperationException failure) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> show(display.getActiveShell(), title, failure));
        }
    }

    /** Shows and logs an unexpected failure. Any thread. */
    public static void unexpected(RuntimeException failure) {
        StatusManager.getManager().handle(status(failure), StatusManager.LOG | StatusManager.SHOW);
    }

    /** The unexpected failure as what a job returns. */
    public static IStatus status(RuntimeException failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Status(IStatus.ERROR, BUNDLE, message, failure);
    }
}
