// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.custom.StyledText;

/** A text with styles. */
public final class SWTBotStyledText extends AbstractSWTBot<StyledText> {

    SWTBotStyledText(StyledText widget) {
        super(widget);
    }

    /** Replaces the text. */
    public SWTBotStyledText setText(String text) {
        waitForEnabled();
        setFocus();
        UIThreadRunnable.syncExec(() -> widget.setText(text));
        settle();
        return this;
    }
}
