// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Brings changes of the model to the UI thread, several within a moment as one. */
public final class UiUpdates {

    private static final int MOMENT = 100;

    private final Control control;
    private final Display display;
    private final Runnable update;
    private final AtomicBoolean pending = new AtomicBoolean();

    /**
     * @param control the update is not run any more when it is disposed
     * @param update what to do on the UI thread
     */
    public UiUpdates(Control control, Runnable update) {
        this.control = control;
        this.display = control.getDisplay();
        this.update = update;
    }

    /** Something changed; any thread. */
    public void request() {
        if (!display.isDisposed() && pending.compareAndSet(false, true)) {
            display.asyncExec(() -> display.timerExec(MOMENT, this::run));
        }
    }

    private void run() {
        pending.set(false);
        if (!control.isDisposed()) {
            update.run();
        }
    }
}
