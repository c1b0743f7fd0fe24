// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. */
public final class SWTBotTree extends AbstractSWTBot<Tree> {

    SWTBotTree(Tree widget) {
        super(widget);
    }

    /** The number of its root items. */
    public int rowCount() {
        return UIThreadRunnable.syncExec(() -> widget.getItemCount());
    }

    /** The root item that reads like this; waits for it. */
    public SWTBotTreeItem getTreeItem(String text) {
        return new SWTBotTreeItem(this, Waits.find("the tree item \"" + text + "\"",
                () -> SWTBotTreeItem.named(widget.getItems(), text)));
    }

    /** Opens the path item by item and returns the last one; waits for each. */
    public SWTBotTreeItem expandNode(String... path) {
        SWTBotTreeItem item = getTreeItem(path[0]).expand();
        for (int i = 1; i < path.length; i++) {
            item = item.getNode(path[i]).expand();
        }
        return item;
    }

    /** The root items. */
    public SWTBotTreeItem[] getAllItems() {
        return SWTBotTreeItem.all(this, () -> widget.getItems());
    }

    /** Takes the selection away. */
    public void unselect() {
        UIThreadRunnable.syncExec(() -> widget.deselectAll());
        notify(SWT.Selection);
    }

    /** The text of the selected item, if one is selected. */
    public Optional<String> selection() {
        return UIThreadRunnable.syncExec(() -> {
            TreeItem[] selected = widget.getSelection();
            return selected.length == 0 ? Optional.empty() : Optional.of(selected[0].getText());
        });
    }

    void select(TreeItem item) {
        waitForEnabled();
        Event event = new Event();
        event.item = item;
        UIThreadRunnable.syncExec(() -> {
            widget.setSelection(item);
            widget.showItem(item);
        });
        notify(SWT.Selection, event);
    }

    void open(TreeItem item) {
        notifyDefaultSelection(item);
    }

    void expand(TreeItem item) {
        Event event = new Event();
        event.item = item;
        UIThreadRunnable.syncExec(() -> {
            widget.notifyListeners(SWT.Expand, event);
            if (!item.isDisposed()) {
                item.setExpanded(true);
            }
        });
        settle();
    }
}
