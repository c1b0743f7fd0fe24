// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Spinner;

/** A number with little arrows. */
public final class SWTBotSpinner extends AbstractSWTBot<Spinner> {

    SWTBotSpinner(Spinner widget) {
        super(widget);
    }

    /** Sets the number. */
    public SWTBotSpinner setSelection(int value) {
        waitForEnabled();
        UIThreadRunnable.syncExec(() -> widget.setSelection(value));
        notify(SWT.Selection);
        return this;
    }

    /** The number. */
    public int getSelection() {
        return UIThreadRunnable.syncExec(() -> widget.getSelection());
    }
}
