// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;

/** A radio button. */
public final class SWTBotRadio extends AbstractSWTBot<Button> {

    SWTBotRadio(Button widget) {
        super(widget);
    }

    /** Chooses it; the others of its group learn that they are not chosen any more. */
    public SWTBotRadio click() {
        waitForEnabled();
        UIThreadRunnable.syncExec(() -> {
            for (Control sibling : widget.getParent().getChildren()) {
                if (sibling instanceof Button button && (button.getStyle() & SWT.RADIO) != 0
                        && button.getSelection() && button != widget) {
                    button.setSelection(false);
                    button.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
                }
            }
            widget.setSelection(true);
        });
        notify(SWT.Selection);
        return this;
    }

    /** Whether it is chosen. */
    public boolean isSelected() {
        return UIThreadRunnable.syncExec(() -> widget.getSelection());
    }
}
