// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The guides beside the work. */
public final class HelpView extends ViewPart {

    static final String ID = "org.poststation.help.view";

    private HelpPane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = new HelpPane(parent);
    }

    HelpPane pane() {
        return pane;
    }

    @Override
    public void setFocus() {
        pane.focus();
    }
}
