// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.TreeItem;

/** An item of a tree. */
public final class SWTBotTreeItem extends AbstractSWTBot<TreeItem> {

    private final SWTBotTree tree;

    SWTBotTreeItem(SWTBotTree tree, TreeItem widget) {
        super(widget);
        this.tree = tree;
    }

    /** Shows its children. */
    public SWTBotTreeItem expand() {
        tree.expand(widget);
        return this;
    }

    /** Whether its children are shown. */
    public boolean isExpanded() {
        return UIThreadRunnable.syncExec(() -> widget.getExpanded());
    }

    /** Its child that reads like this; waits for it. */
    public SWTBotTreeItem getNode(String text) {
        return new SWTBotTreeItem(tree, Waits.find("the tree item \"" + text + "\"",
                () -> named(widget.getItems(), text)));
    }

    /** Its children. */
    public SWTBotTreeItem[] getItems() {
        return all(tree, () -> widget.getItems());
    }

    /** Selects it alone. */
    public SWTBotTreeItem select() {
        tree.select(widget);
        return this;
    }

    /** Opens it as Enter or a double click does. */
    public SWTBotTreeItem doubleClick() {
        select();
        tree.open(widget);
        return this;
    }

    /** The text of one of its columns. */
    public String cell(int column) {
        return UIThreadRunnable.syncExec(() -> widget.getText(column));
    }

    @Override
    public SWTBotMenu contextMenu(String... path) {
        select();
        return tree.contextMenu(path);
    }

    static Optional<TreeItem> named(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (text.equals(item.getText())) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    static SWTBotTreeItem[] all(SWTBotTree tree, Supplier<TreeItem[]> items) {
        TreeItem[] widgets = UIThreadRunnable.syncExec(items::get);
        SWTBotTreeItem[] bots = new SWTBotTreeItem[widgets.length];
        for (int i = 0; i < widgets.length; i++) {
            bots[i] = new SWTBotTreeItem(tree, widgets[i]);
        }
        return bots;
    }
}
