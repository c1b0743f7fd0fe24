// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Which window the user would act on; every method runs on the UI thread. */
final class Shells {

    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL | SWT.PRIMARY_MODAL;

    private Shells() {}

    /** The active shell; without a focus, the newest modal one, else the newest visible one. */
    static Optional<Shell> active() {
        Display display = UIThreadRunnable.display();
        Shell active = display.getActiveShell();
        if (active != null && !active.isDisposed() && active.isVisible()) {
            return Optional.of(active);
        }
        Shell newest = null;
        Shell modal = null;
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                newest = shell;
                modal = (shell.getStyle() & MODAL) != 0 ? shell : modal;
            }
        }
        return Optional.ofNullable(modal != null ? modal : newest);
    }

    static Optional<Shell> withTitle(String title) {
        for (Shell shell : UIThreadRunnable.display().getShells()) {
            if (shell.isVisible() && title.equals(shell.getText())) {
                return Optional.of(shell);
            }
        }
        return Optional.empty();
    }
}
