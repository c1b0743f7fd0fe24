// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.TabItem;

/** A tab of a tab folder. */
public final class SWTBotTabItem extends AbstractSWTBot<Item> {

    SWTBotTabItem(Item widget) {
        super(widget);
    }

    /** Brings its page to the front. */
    public SWTBotTabItem activate() {
        UIThreadRunnable.syncExec(() -> {
            Event event = new Event();
            event.item = widget;
            switch (widget) {
                case CTabItem tab -> {
                    tab.getParent().setSelection(tab);
                    tab.getParent().notifyListeners(SWT.Selection, event);
                }
                case TabItem tab -> {
                    tab.getParent().setSelection(tab);
                    tab.getParent().notifyListeners(SWT.Selection, event);
                }
                default -> throw new IllegalStateException("Not a tab: " + widget);
            }
        });
        settle();
        return this;
    }
}
