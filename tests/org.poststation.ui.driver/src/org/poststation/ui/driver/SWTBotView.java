// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.ui.IViewReference;

/** A view. */
public final class SWTBotView extends SWTBotWorkbenchPart<IViewReference> {

    SWTBotView(IViewReference reference) {
        super(reference);
    }

    /** The id. */
    public String getViewId() {
        return UIThreadRunnable.syncExec(() -> partReference.getId());
    }

    /** Closes it. */
    public void close() {
        UIThreadRunnable.syncExec(() -> partReference.getPage().hideView(partReference));
    }
}
