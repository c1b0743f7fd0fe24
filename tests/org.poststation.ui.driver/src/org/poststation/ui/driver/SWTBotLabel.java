// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.widgets.Control;

/** A label of any kind. */
public final class SWTBotLabel extends AbstractSWTBot<Control> {

    SWTBotLabel(Control widget) {
        super(widget);
    }
}
