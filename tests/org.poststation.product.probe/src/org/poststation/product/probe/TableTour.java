// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** What a user does with many rows: filters, sorts, selects, copies, reads them again, looks at one domain. */
final class TableTour {

    private static final String EDIT = "org.eclipse.ui.edit.";

    private final Steps steps;
    private final AccountsTable table;

    TableTour(Steps steps, AccountsTable table) {
        this.steps = steps;
        this.table = table;
    }

    void run() {
        ProductWindow.activateAccounts();
        filter("a");
        filter("an");
        filter("an mailbox");
        filter("");
        for (TableColumn column : ProductWindow.accounts().getColumns()) {
            sort("sort by " + column.getText(), column);
        }
        sort("sort backwards", ProductWindow.accounts().getSortColumn());
        reload("refresh");
        quietly("select all", () -> ProductWindow.execute(EDIT + "selectAll", Map.of()));
        quietly("copy all", () -> ProductWindow.execute(EDIT + "copy", Map.of()));
        reload("refresh with all selected");
        filter("an");
        filter("");
        Tree tree = ProductWindow.find(Tree.class, "directory.tree");
        select("a domain", tree, () -> tree.getItem(0).getItem(0));
        select("the whole directory", tree, () -> tree.getItem(0));
    }

    private void quietly(String name, Runnable action) {
        steps.step(name, action, table::isQuiet);
    }

    private void filter(String typed) {
        quietly(typed.isEmpty() ? "take the filter away" : "filter by " + typed, () -> table.filter().setText(typed));
    }

    private void sort(String name, TableColumn column) {
        quietly(name, () -> column.notifyListeners(SWT.Selection, new Event()));
    }

    private void reload(String name) {
        AtomicBoolean begun = new AtomicBoolean();
        steps.step(name, () -> ProductWindow.execute("org.eclipse.ui.file.refresh", Map.of()), () -> {
            begun.compareAndSet(false, !table.isReady());
            return begun.get() && table.isReady() && table.isQuiet();
        });
    }

    private void select(String name, Tree tree, Supplier<TreeItem> item) {
        quietly("select " + name, () -> {
            Event event = new Event();
            event.item = item.get();
            tree.setSelection(item.get());
            tree.notifyListeners(SWT.Selection, event);
        });
    }
}
