// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.view;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Brings changes of the model to the UI thread: the first at once, several within a moment after it as one. */
public final class UiUpdates {

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(100);

    private final Control control;
    private final Display display;
    private final Runnable update;
    private final AtomicBoolean pending = new AtomicBoolean();
    private long next = System.nanoTime();

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
            display.asyncExec(this::schedule);
        }
    }

    private void schedule() {
        long wait = next - System.nanoTime();
        if (wait <= 0) {
            run();
        } else {
            display.timerExec((int) TimeUnit.NANOSECONDS.toMillis(wait) + 1, this::run);
        }
    }

    private void run() {
        pending.set(false);
        if (!control.isDisposed()) {
            update.run();
            next = System.nanoTime() + MOMENT;
        }
    }
}
