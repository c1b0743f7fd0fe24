// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.poststation.ui.driver.UIThreadRunnable;

/**
 * Collects the controls of ours that come into sight without an id or without a name that a screen reader can say. The
 * filtered trees of the platform, such as the error log, and what the frame of the preferences says are not ours.
 */
final class NameWatch implements Listener {

    private static final int[] MOMENTS = {SWT.Show, SWT.FocusIn, SWT.Activate, SWT.Selection};

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final Set<String> problems = new ConcurrentSkipListSet<>();
    private boolean looking;

    void start() {
        UIThreadRunnable.syncExec(() -> {
            for (int moment : MOMENTS) {
                display.addFilter(moment, this);
            }
        });
    }

    void stop() {
        UIThreadRunnable.syncExec(() -> {
            for (int moment : MOMENTS) {
                display.removeFilter(moment, this);
            }
        });
    }

    /** One line for each control without an id or a name. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void handleEvent(Event event) {
        if (!looking) {
            looking = true;
            // When the event has done its work, what it opened stands there whole.
            display.asyncExec(this::look);
        }
    }

    private void look() {
        looking = false;
        Shell shell = display.getActiveShell();
        if (shell != null && !shell.isDisposed()) {
            look(shell, shell.getText());
        }
    }

    private void look(Control control, String where) {
        if (!control.isVisible() || isPlatforms(control)) {
            return;
        }
        Naming.fault(control).ifPresent(fault -> problems.add(where + ": " + fault));
        if (control instanceof Composite parent) {
            for (Control child : parent.getChildren()) {
                look(child, where);
            }
        }
    }

    private static boolean isPlatforms(Control control) {
        return control.getClass().getSimpleName().endsWith("FilteredTree")
                || control instanceof Text text && !text.getEditable()
                        && text.getShell().getData() instanceof PreferenceDialog;
    }
}
