// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * A widget as the user has it: every method may be called from the thread of the test.
 *
 * @param <W> the widget's class
 */
public abstract class AbstractSWTBot<W extends Widget> {

    /** The widget; to be touched on the UI thread only. */
    public final W widget;

    protected AbstractSWTBot(W widget) {
        this.widget = widget;
    }

    /** The widget's text without mnemonic and key binding. */
    public String getText() {
        return UIThreadRunnable.syncExec(() -> Texts.of(widget));
    }

    /** The widget's tool tip, or an empty text. */
    public String getToolTipText() {
        return UIThreadRunnable.syncExec(() -> {
            String tip = switch (widget) {
                case Control control -> control.getToolTipText();
                case ToolItem item -> item.getToolTipText();
                default -> "";
            };
            return tip == null ? "" : tip;
        });
    }

    /** The stable id that the product gave to the widget, or null. */
    public String getId() {
        return (String) UIThreadRunnable.syncExec(() -> widget.getData("org.eclipse.swtbot.widget.key"));
    }

    /** Whether the user can use the widget. */
    public boolean isEnabled() {
        return UIThreadRunnable.syncExec(() -> switch (widget) {
            case Control control -> control.isEnabled();
            case ToolItem item -> item.isEnabled();
            default -> true;
        });
    }

    /** Whether the user sees the widget. */
    public boolean isVisible() {
        return UIThreadRunnable.syncExec(() -> !widget.isDisposed()
                && (!(widget instanceof Control control) || control.isVisible()));
    }

    /** Gives the keyboard to the widget. */
    public void setFocus() {
        UIThreadRunnable.syncExec(() -> {
            if (widget instanceof Control control) {
                control.getShell().forceActive();
                control.setFocus();
            }
        });
    }

    /** Chooses an entry of the widget's context menu, each text naming a level. */
    public SWTBotMenu contextMenu(String... path) {
        SWTBotMenu menu = SWTBotMenu.contextMenu((Control) widget);
        return menu.menu(path);
    }

    /** Sends the event and lets the UI work on it; returns while a dialog that it opened is still open. */
    protected void notify(int type) {
        notify(type, new Event());
    }

    /** Sends the event and lets the UI work on it; returns while a dialog that it opened is still open. */
    protected void notify(int type, Event event) {
        notify(type, event, () -> {});
    }

    /**
     * Same as {@link #notify(int, Event)} after something was done to the widget in the same turn of the UI thread: as
     * with a person's click, nothing comes between the change and its event.
     */
    protected void notify(int type, Event event, Runnable change) {
        waitForEnabled();
        event.type = type;
        event.widget = widget;
        event.display = UIThreadRunnable.display();
        event.time = (int) System.currentTimeMillis();
        UIThreadRunnable.asyncExec(() -> {
            if (!widget.isDisposed()) {
                change.run();
                widget.notifyListeners(type, event);
            }
        });
        settle();
    }

    /** Waits until the UI thread has worked on what was sent to it. */
    protected static void settle() {
        UIThreadRunnable.syncExec(() -> {});
    }

    /** Waits until the user could use the widget. */
    protected void waitForEnabled() {
        Waits.until(Conditions.widgetIsEnabled(this), SWTBotPreferences.TIMEOUT,
                SWTBotPreferences.DEFAULT_POLL_DELAY);
    }

    /** A double click's or Enter's event. */
    protected void notifyDefaultSelection(Item item) {
        Event event = new Event();
        event.item = item;
        notify(SWT.DefaultSelection, event);
    }

    @Override
    public String toString() {
        return UIThreadRunnable.syncExec(() -> widget.isDisposed() ? "(disposed)" : widget.toString());
    }
}
