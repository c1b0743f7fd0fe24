// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Keeps the tool bars of views beside their tabs. Another theme can make a tool bar as high as the tabs of a folder;
 * the folder then puts it below the tabs, but leaves no room for it there, so that it covers the content. A bar has its
 * new size as late as it is seen. UI thread only.
 */
final class TabBars {

    private static final String IS_WATCHED = TabBars.class.getName() + ".watched";
    private static final String IS_FITTING = TabBars.class.getName() + ".fitting";

    private TabBars() {}

    /** Measures the tabs of a window whenever a perspective comes to the front. */
    static void install(IWorkbenchWindow window) {
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                measure(window.getShell());
            }
        });
    }

    /** Gives all tabs in it the height that they need now, and watches their bars. */
    static void measure(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof CTabFolder folder && folder.getTopRight() != null) {
                fit(folder);
                watch(folder, folder.getTopRight());
            }
            if (child instanceof Composite composite) {
                measure(composite);
            }
        }
    }

    private static void watch(CTabFolder folder, Control bar) {
        if (bar.getData(IS_WATCHED) == null) {
            bar.setData(IS_WATCHED, Boolean.TRUE);
            bar.addListener(SWT.Resize, event -> fit(folder));
        }
    }

    /** Tabs that are higher than their bar keep it beside them; what they do with it meanwhile is no news. */
    private static void fit(CTabFolder folder) {
        Control bar = folder.getTopRight();
        if (bar == null || folder.getData(IS_FITTING) != null) {
            return;
        }
        folder.setData(IS_FITTING, Boolean.TRUE);
        folder.setTabHeight(SWT.DEFAULT);
        int height = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        if (height >= folder.getTabHeight()) {
            folder.setTabHeight(height + 1);
        }
        folder.setData(IS_FITTING, null);
    }
}
