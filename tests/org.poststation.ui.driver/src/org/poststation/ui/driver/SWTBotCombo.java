// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/** A box with choices. */
public final class SWTBotCombo extends AbstractSWTBot<Combo> {

    SWTBotCombo(Combo widget) {
        super(widget);
    }

    /** Chooses the entry that reads like this; waits for it. */
    public void setSelection(String text) {
        waitForEnabled();
        Waits.until(DefaultCondition.of("No entry \"" + text + "\" among " + items(), () -> items().contains(text)),
                SWTBotPreferences.TIMEOUT, SWTBotPreferences.DEFAULT_POLL_DELAY);
        setSelection(items().indexOf(text));
    }

    /** Chooses the entry at this index. */
    public void setSelection(int index) {
        UIThreadRunnable.syncExec(() -> widget.select(index));
        notify(SWT.Selection);
    }

    /** Types into the box. */
    public void setText(String text) {
        waitForEnabled();
        UIThreadRunnable.syncExec(() -> widget.setText(text));
        settle();
    }

    /** The chosen text. */
    public String selection() {
        return getText();
    }

    /** The entries. */
    public List<String> items() {
        return UIThreadRunnable.syncExec(() -> List.of(widget.getItems()));
    }
}
