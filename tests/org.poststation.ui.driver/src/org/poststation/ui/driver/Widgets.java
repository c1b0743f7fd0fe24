// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

/** Walks the visible widgets of a window in their order; every method runs on the UI thread. */
final class Widgets {

    private static final String KEY = "org.eclipse.swtbot.widget.key";

    private Widgets() {}

    /** Every visible widget below the root, and the root itself, depth first. */
    static List<Widget> below(Widget root) {
        List<Widget> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    static <W extends Widget> Optional<W> find(Widget root, Class<W> type, Predicate<? super W> matches, int index) {
        return below(root).stream().filter(type::isInstance).map(type::cast).filter(matches).skip(index).findFirst();
    }

    /** The first widget of the type that follows the label. */
    static <W extends Widget> Optional<W> afterLabel(Widget root, Class<W> type, Predicate<? super W> matches,
            String label) {
        boolean passed = false;
        for (Widget widget : below(root)) {
            if (passed && type.isInstance(widget) && matches.test(type.cast(widget))) {
                return Optional.of(type.cast(widget));
            }
            passed |= label.equals(labelText(widget));
        }
        return Optional.empty();
    }

    static boolean hasKey(Widget widget, String key) {
        return key.equals(widget.getData(KEY));
    }

    /** A text without its mnemonic and its key binding. */
    static String plain(String text) {
        int tab = text.indexOf('\t');
        return (tab < 0 ? text : text.substring(0, tab)).replaceAll("\\(&.\\)", "").replace("&&", "\0")
                .replace("&", "").replace('\0', '&');
    }

    private static String labelText(Widget widget) {
        return switch (widget) {
            case Label label -> plain(label.getText());
            case CLabel label -> plain(label.getText());
            default -> null;
        };
    }

    private static void collect(Widget widget, List<Widget> found) {
        if (widget.isDisposed() || widget instanceof Control control && !control.isVisible()) {
            return;
        }
        found.add(widget);
        for (Item item : items(widget)) {
            found.add(item);
        }
        if (widget instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, found);
            }
        }
    }

    private static Item[] items(Widget widget) {
        return switch (widget) {
            case ToolBar bar -> bar.getItems();
            case CTabFolder folder -> folder.getItems();
            case TabFolder folder -> folder.getItems();
            default -> new Item[0];
        };
    }
}
