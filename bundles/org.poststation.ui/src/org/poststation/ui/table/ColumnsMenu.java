// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** The menu by which columns are shown and hidden. */
record ColumnsMenu<R>(TableColumns<R> shown, List<Column<R>> all, Runnable changed) {

    void open(Control anchor) {
        Menu menu = new Menu(anchor.getShell(), SWT.POP_UP);
        for (Column<R> column : all) {
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(column.title());
            item.setSelection(shown.isShown(column));
            WidgetKeys.key(item, "columns." + column.id());
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                shown.show(column, item.getSelection());
                changed.run();
            }));
        }
        MenuItem separator = new MenuItem(menu, SWT.SEPARATOR);
        separator.setEnabled(false);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText(Messages.table_columns_reset);
        reset.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            shown.reset();
            changed.run();
        }));
        menu.addListener(SWT.Hide, event -> anchor.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(anchor.toDisplay(0, anchor.getSize().y));
        menu.setVisible(true);
    }
}
