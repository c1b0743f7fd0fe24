// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A push button. */
public class SWTBotButton extends AbstractSWTBot<Button> {

    SWTBotButton(Button widget) {
        super(widget);
    }

    /** Presses it once it is enabled. */
    public SWTBotButton click() {
        notify(SWT.Selection);
        return this;
    }
}
