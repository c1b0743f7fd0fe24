// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.notice;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.AbstractNotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * A small window at the corner of the desktop that goes away by itself and never takes the keyboard. Ids of its
 * controls: {@code notice.text}, {@code notice.open}. UI thread only.
 */
public final class DesktopNotice {

    private static final long SHOWN_MILLIS = 20_000;
    private static final int WIDTH = 320;

    private final Popup popup;

    /**
     * What it says.
     *
     * @param icon before the title
     * @param title in one line
     * @param text below; may be empty
     * @param link what opens more
     */
    public record Content(Icon icon, String title, String text, String link) {}

    private DesktopNotice(Popup popup) {
        this.popup = popup;
    }

    /**
     * Shows one and returns at once.
     *
     * @param action opens more
     */
    public static DesktopNotice show(Display display, Content content, Runnable action) {
        Popup popup = new Popup(display, content, action);
        popup.setFadingEnabled(false);
        popup.setDelayClose(SHOWN_MILLIS);
        popup.open();
        return new DesktopNotice(popup);
    }

    /** Takes it away, if it is still there. */
    public void close() {
        popup.close();
    }

    private static final class Popup extends AbstractNotificationPopup {

        private final Content content;
        private final Runnable action;

        Popup(Display display, Content content, Runnable action) {
            super(display);
            this.content = content;
            this.action = action;
        }

        @Override
        protected String getPopupShellTitle() {
            return content.title();
        }

        @Override
        protected Image getPopupShellImage(int height) {
            return content.icon().image();
        }

        @Override
        protected void createContentArea(Composite parent) {
            GridLayoutFactory.fillDefaults().margins(8, 4).applyTo(parent);
            Label text = new Label(parent, SWT.WRAP);
            text.setText(VisibleText.forLabel(content.text()));
            WidgetKeys.key(text, "notice.text");
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
            Link open = new Link(parent, SWT.NONE);
            open.setText("<a>" + content.link() + "</a>");
            WidgetKeys.key(open, "notice.open");
            GridDataFactory.fillDefaults().applyTo(open);
            open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                close();
                action.run();
            }));
        }
    }
}
