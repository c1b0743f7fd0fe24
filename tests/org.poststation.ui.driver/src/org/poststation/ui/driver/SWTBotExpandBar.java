// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swt.widgets.ExpandItem;

/** A bar of parts that are shown on demand. */
public final class SWTBotExpandBar extends AbstractSWTBot<ExpandBar> {

    SWTBotExpandBar(ExpandBar widget) {
        super(widget);
    }

    /** Opens the part with this title. */
    public SWTBotExpandBar expandItem(String title) {
        Event event = new Event();
        UIThreadRunnable.syncExec(() -> {
            event.item = item(title);
            item(title).setExpanded(true);
        });
        notify(SWT.Expand, event);
        return this;
    }

    /** Whether the part with this title is open. */
    public boolean isExpanded(String title) {
        return UIThreadRunnable.syncExec(() -> item(title).getExpanded());
    }

    /** The text of the part with this title. */
    public String textOf(String title) {
        return UIThreadRunnable.syncExec(() -> Texts.of(item(title).getControl()));
    }

    private ExpandItem item(String title) {
        for (ExpandItem item : widget.getItems()) {
            if (title.equals(Texts.of(item))) {
                return item;
            }
        }
        throw new WidgetNotFoundException("Could not find the part \"" + title + '"');
    }
}
