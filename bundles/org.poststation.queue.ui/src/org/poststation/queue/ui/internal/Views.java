// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.internal;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Brings views of this bundle to the front. */
public final class Views {

    private Views() {}

    /**
     * Shows a view, and makes it when it is not there yet.
     *
     * @throws IllegalStateException when it can't be made, which is a fault of the assembly
     */
    public static IViewPart show(IWorkbenchPage page, String id) {
        try {
            return page.showView(id);
        } catch (PartInitException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
