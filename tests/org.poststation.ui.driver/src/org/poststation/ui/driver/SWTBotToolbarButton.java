// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolItem;

/** A button of a tool bar, of a view or of the window. */
public final class SWTBotToolbarButton extends AbstractSWTBot<ToolItem> {

    SWTBotToolbarButton(ToolItem widget) {
        super(widget);
    }

    /** Presses it once it is enabled; a check or radio button changes its state. */
    public SWTBotToolbarButton click() {
        waitForEnabled();
        UIThreadRunnable.syncExec(() -> {
            if ((widget.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
                widget.setSelection((widget.getStyle() & SWT.RADIO) != 0 || !widget.getSelection());
            }
        });
        notify(SWT.Selection);
        return this;
    }

    /** Whether a check or radio button is pressed. */
    public boolean isChecked() {
        return UIThreadRunnable.syncExec(() -> widget.getSelection());
    }
}
