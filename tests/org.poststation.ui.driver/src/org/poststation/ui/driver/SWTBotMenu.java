// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A menu, or an entry of a menu. */
public final class SWTBotMenu {

    private final Menu menu;
    private final MenuItem item;

    private SWTBotMenu(Menu menu, MenuItem item) {
        this.menu = menu;
        this.item = item;
    }

    static SWTBotMenu menuBar(SWTBotShell shell) {
        return new SWTBotMenu(UIThreadRunnable.syncExec(() -> shell.widget.getMenuBar()), null);
    }

    static SWTBotMenu of(Menu menu) {
        return new SWTBotMenu(menu, null);
    }

    static SWTBotMenu contextMenu(Control control) {
        Menu menu = Waits.find("the context menu of " + control.getClass().getSimpleName(), () -> {
            Point place = control.toDisplay(1, 1);
            Event event = new Event();
            event.x = place.x;
            event.y = place.y;
            control.notifyListeners(SWT.MenuDetect, event);
            return Optional.ofNullable(control.getMenu());
        });
        return of(menu);
    }

    /** The entry at the end of the path, each text naming a level; waits for it. */
    public SWTBotMenu menu(String... path) {
        SWTBotMenu found = this;
        for (String text : path) {
            found = found.child(text);
        }
        return found;
    }

    /** The texts of the entries below this one, separators left out. */
    public List<String> menuItems() {
        List<String> found = UIThreadRunnable.syncExec(() -> {
            List<String> texts = new ArrayList<>();
            for (MenuItem entry : shown().getItems()) {
                if ((entry.getStyle() & SWT.SEPARATOR) == 0) {
                    texts.add(Widgets.plain(entry.getText()));
                }
            }
            hide();
            return texts;
        });
        // The workbench takes the entries away a moment after the menu is hidden.
        AbstractSWTBot.settle();
        return found;
    }

    /** Chooses the entry; waits until it is enabled. */
    public SWTBotMenu click() {
        Waits.until(DefaultCondition.of("The menu entry \"" + getText() + "\" did not become enabled",
                this::isEnabled), SWTBotPreferences.TIMEOUT, SWTBotPreferences.DEFAULT_POLL_DELAY);
        UIThreadRunnable.asyncExec(() -> {
            if ((item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
                item.setSelection((item.getStyle() & SWT.RADIO) != 0 || !item.getSelection());
            }
            Event event = new Event();
            event.time = (int) System.currentTimeMillis();
            item.notifyListeners(SWT.Selection, event);
        });
        AbstractSWTBot.settle();
        return this;
    }

    /** The entry's text without mnemonic and key binding. */
    public String getText() {
        return UIThreadRunnable.syncExec(() -> Widgets.plain(item.getText()));
    }

    /** Whether the entry can be chosen. */
    public boolean isEnabled() {
        return UIThreadRunnable.syncExec(() -> !item.isDisposed() && item.isEnabled());
    }

    /** Whether the entry has a tick. */
    public boolean isChecked() {
        return UIThreadRunnable.syncExec(() -> item.getSelection());
    }

    private SWTBotMenu child(String text) {
        return Waits.find("the menu entry \"" + text + "\"", () -> {
            for (MenuItem entry : shown().getItems()) {
                if (text.equals(Widgets.plain(entry.getText()))) {
                    return Optional.of(new SWTBotMenu(entry.getMenu(), entry));
                }
            }
            hide();
            return Optional.empty();
        });
    }

    /** The menu, filled as if it was opened. */
    private Menu shown() {
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    private void hide() {
        menu.notifyListeners(SWT.Hide, new Event());
    }
}
