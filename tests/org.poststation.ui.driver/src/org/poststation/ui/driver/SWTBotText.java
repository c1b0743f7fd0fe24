// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** A text field. */
public final class SWTBotText extends AbstractSWTBot<Text> {

    SWTBotText(Text widget) {
        super(widget);
    }

    /** Replaces the text, as if it was typed over the old one. */
    public SWTBotText setText(String text) {
        waitForEnabled();
        setFocus();
        UIThreadRunnable.syncExec(() -> widget.setText(text));
        settle();
        return this;
    }

    /** Types at the end of the text, key by key; for characters that the keyboard of the test has. */
    public SWTBotText typeText(String text) {
        setFocus();
        UIThreadRunnable.syncExec(() -> widget.setSelection(widget.getCharCount()));
        String expected = getText() + text;
        Keyboard.typeText(text);
        Waits.until(DefaultCondition.of("The field did not take \"" + text + "\"", () -> expected.equals(getText())),
                SWTBotPreferences.TIMEOUT, SWTBotPreferences.DEFAULT_POLL_DELAY);
        return this;
    }

    /** Selects the whole text. */
    public SWTBotText selectAll() {
        UIThreadRunnable.syncExec(() -> widget.selectAll());
        return this;
    }

    /** Presses Enter in it. */
    public SWTBotText pressEnter() {
        notify(SWT.DefaultSelection);
        return this;
    }

    /** What the empty field says. */
    public String getMessage() {
        return UIThreadRunnable.syncExec(() -> widget.getMessage());
    }

    /** Whether it only shows its text. */
    public boolean isReadOnly() {
        return UIThreadRunnable.syncExec(() -> (widget.getStyle() & SWT.READ_ONLY) != 0 || !widget.getEditable());
    }
}
