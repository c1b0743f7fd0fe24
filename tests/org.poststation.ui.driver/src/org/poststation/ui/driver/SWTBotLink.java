// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;

/** A text with links in it. */
public final class SWTBotLink extends AbstractSWTBot<Link> {

    SWTBotLink(Link widget) {
        super(widget);
    }

    /** Follows the link that reads like this. */
    public SWTBotLink click(String hyperlinkText) {
        Event event = new Event();
        event.text = hyperlinkText;
        notify(SWT.Selection, event);
        return this;
    }
}
