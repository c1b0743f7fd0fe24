// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Keeps the tool bars of views beside their tabs. Another theme can make a tool bar as high as the tabs of a folder;
 * the folder then puts it below the tabs, but leaves no room for it there, so that it covers the content.
 */
final class TabBars {

    /** Milliseconds after which what was hidden mostly has its new style. */
    private static final int SETTLED = 500;

    private TabBars() {}

    /** Measures the tabs of a window whenever a perspective comes to the front. UI thread only. */
    static void install(IWorkbenchWindow window) {
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                Shell shell = window.getShell();
                measure(shell);
                shell.getDisplay().timerExec(SETTLED, () -> {
                    if (!shell.isDisposed()) {
                        measure(shell);
                    }
                });
            }
        });
    }

    /** Measures the tabs of all folders in it. */
    static void measure(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof CTabFolder folder) {
                measure(folder);
            }
            if (child instanceof Composite composite) {
                measure(composite);
            }
        }
    }

    /** Tabs that are higher than their bar keep it beside them. */
    private static void measure(CTabFolder folder) {
        Control bar = folder.getTopRight();
        int height = bar == null ? 0 : bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        if (height > 0 && height >= folder.getTabHeight()) {
            folder.setTabHeight(height + 1);
        }
    }
}
