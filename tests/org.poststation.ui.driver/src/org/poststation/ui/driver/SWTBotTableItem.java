// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** A row of a table. */
public final class SWTBotTableItem {

    private final SWTBotTable table;
    private final int row;

    SWTBotTableItem(SWTBotTable table, int row) {
        this.table = table;
        this.row = row;
    }

    /** Its index. */
    public int row() {
        return row;
    }

    /** The text of its first column. */
    public String getText() {
        return getText(0);
    }

    /** The text of the column with this index. */
    public String getText(int column) {
        return table.cell(row, column);
    }

    /** Selects it alone. */
    public SWTBotTableItem select() {
        table.select(row);
        return this;
    }

    /** Opens it. */
    public SWTBotTableItem doubleClick() {
        table.doubleClick(row);
        return this;
    }

    /** Whether its box is ticked. */
    public boolean isChecked() {
        return UIThreadRunnable.syncExec(() -> table.item(row).getChecked());
    }

    /** Ticks its box. */
    public void check() {
        setChecked(true);
    }

    /** Takes the tick from its box. */
    public void uncheck() {
        setChecked(false);
    }

    /** Selects it and chooses an entry of its context menu. */
    public SWTBotMenu contextMenu(String... path) {
        select();
        return table.contextMenu(path);
    }

    private void setChecked(boolean ticked) {
        Event event = new Event();
        event.detail = SWT.CHECK;
        UIThreadRunnable.syncExec(() -> {
            table.item(row).setChecked(ticked);
            event.item = table.item(row);
        });
        table.notify(SWT.Selection, event);
    }
}
