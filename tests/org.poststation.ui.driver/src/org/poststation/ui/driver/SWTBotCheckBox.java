// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A check box. */
public final class SWTBotCheckBox extends AbstractSWTBot<Button> {

    SWTBotCheckBox(Button widget) {
        super(widget);
    }

    /** Ticks it. */
    public void select() {
        set(true);
    }

    /** Takes the tick away. */
    public void deselect() {
        set(false);
    }

    /** Whether it is ticked. */
    public boolean isChecked() {
        return UIThreadRunnable.syncExec(() -> widget.getSelection());
    }

    private void set(boolean ticked) {
        waitForEnabled();
        if (isChecked() != ticked) {
            UIThreadRunnable.syncExec(() -> widget.setSelection(ticked));
            notify(SWT.Selection);
        }
    }
}
