// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table; a virtual one is filled as far as it is looked at. */
public final class SWTBotTable extends AbstractSWTBot<Table> {

    SWTBotTable(Table widget) {
        super(widget);
    }

    /** The number of rows. */
    public int rowCount() {
        return UIThreadRunnable.syncExec(() -> widget.getItemCount());
    }

    /** The titles of the columns, in the order in which they were created. */
    public List<String> columns() {
        return UIThreadRunnable.syncExec(() -> {
            List<String> titles = new ArrayList<>();
            for (TableColumn column : widget.getColumns()) {
                titles.add(Widgets.plain(column.getText()));
            }
            return titles;
        });
    }

    /** The index of the column with this title, or -1. */
    public int indexOfColumn(String title) {
        return columns().indexOf(title);
    }

    /** The text of a cell. */
    public String cell(int row, int column) {
        return UIThreadRunnable.syncExec(() -> item(row).getText(column));
    }

    /** The text of a cell in the column with this title. */
    public String cell(int row, String column) {
        return cell(row, indexOfColumn(column));
    }

    /** The first row whose first column reads like this, or -1. */
    public int indexOf(String text) {
        return indexOf(text, 0);
    }

    /** The first row that reads like this in the column, or -1. */
    public int indexOf(String text, int column) {
        return UIThreadRunnable.syncExec(() -> {
            for (int row = 0; row < widget.getItemCount(); row++) {
                if (text.equals(item(row).getText(column))) {
                    return row;
                }
            }
            return -1;
        });
    }

    /** Whether some row reads like this in its first column. */
    public boolean containsItem(String text) {
        return indexOf(text) >= 0;
    }

    /** The row whose first column reads like this; waits for it. */
    public SWTBotTableItem getTableItem(String text) {
        Waits.until(DefaultCondition.of("No row \"" + text + "\"", () -> containsItem(text)),
                SWTBotPreferences.TIMEOUT, SWTBotPreferences.DEFAULT_POLL_DELAY);
        return getTableItem(indexOf(text));
    }

    /** The row with this index. */
    public SWTBotTableItem getTableItem(int row) {
        return new SWTBotTableItem(this, row);
    }

    /** Selects the rows with these indices and tells it to the product. */
    public void select(int... rows) {
        waitForEnabled();
        Event event = new Event();
        notify(SWT.Selection, event, () -> {
            widget.setSelection(rows);
            widget.showSelection();
            event.item = rows.length == 0 ? null : item(rows[rows.length - 1]);
        });
    }

    /** Selects the rows whose first column reads like this; waits for them. */
    public void select(String... texts) {
        int[] rows = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            rows[i] = getTableItem(texts[i]).row();
        }
        select(rows);
    }

    /** Takes the selection away. */
    public void unselect() {
        select(new int[0]);
    }

    /** The indices of the selected rows. */
    public int[] selection() {
        return UIThreadRunnable.syncExec(() -> widget.getSelectionIndices());
    }

    /** The number of selected rows. */
    public int selectionCount() {
        return selection().length;
    }

    /** Opens a row as Enter or a double click does. */
    public void doubleClick(int row) {
        select(row);
        notifyDefaultSelection(UIThreadRunnable.syncExec(() -> item(row)));
    }

    /** Clicks on the header of the column with this title. */
    public void header(String title) {
        int index = indexOfColumn(title);
        UIThreadRunnable.asyncExec(() -> widget.getColumn(index).notifyListeners(SWT.Selection, new Event()));
        settle();
    }

    /** The row on the UI thread, filled. */
    TableItem item(int row) {
        return widget.getItem(row);
    }
}
