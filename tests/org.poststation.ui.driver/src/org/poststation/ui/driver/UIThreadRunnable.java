// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Runs code on the UI thread of the workbench and brings its result or its exception back to the test. */
public final class UIThreadRunnable {

    private UIThreadRunnable() {}

    /** Runs it on the UI thread and returns its result; blocks until then, an exception is thrown to the caller. */
    public static <T> T syncExec(Result<T> toExecute) {
        AtomicReference<T> value = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                value.set(toExecute.run());
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return value.get();
    }

    /** Runs it on the UI thread; blocks until it is done, an exception is thrown to the caller. */
    public static void syncExec(VoidResult toExecute) {
        syncExec(() -> {
            toExecute.run();
            return null;
        });
    }

    /** Runs it on the UI thread some time soon and does not wait: for what opens a dialog. */
    public static void asyncExec(VoidResult toExecute) {
        display().asyncExec(toExecute::run);
    }

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }
}
