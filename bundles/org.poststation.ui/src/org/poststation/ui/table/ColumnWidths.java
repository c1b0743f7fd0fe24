// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * How wide the columns of a table are: together as wide as the table until the reader sets one, then as they were set;
 * remembered. UI thread only.
 */
final class ColumnWidths<R> {

    private static final String WIDTH = "width.";
    private static final double NARROWEST = 0.7;

    private final Table table;
    private final List<Column<R>> all;
    private final IDialogSettings settings;
    private final Map<String, Integer> chosen = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    ColumnWidths(Table table, List<Column<R>> all, IDialogSettings settings) {
        this.table = table;
        this.all = all;
        this.settings = settings;
        for (Column<R> column : all) {
            String width = settings.get(WIDTH + column.id());
            // What somebody else wrote there must not keep the view from opening.
            boolean isNumber = width != null && width.matches("\\d{1,5}");
            chosen.put(column.id(), isNumber ? Integer.parseInt(width) : column.width());
        }
    }

    /** The width for a column that is being made. */
    int of(Column<R> column) {
        int width = chosen.get(column.id());
        given.put(column.id(), width);
        return width;
    }

    /** Fits the columns of the table, given in the order in which they were made, to its present width. */
    void spread(List<Column<R>> columns) {
        int room = table.getClientArea().width;
        if (room <= 0 || isSized() || table.getColumnCount() != columns.size()) {
            return;
        }
        int elastic = columns.stream().filter(Column::elastic).mapToInt(Column::width).sum();
        int needed = columns.stream().mapToInt(Column::width).sum();
        double factor = elastic == 0 ? 1 : Math.max(NARROWEST, (room - needed + elastic) / (double) elastic);
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            int width = column.elastic() ? (int) (column.width() * factor) : column.width();
            given.put(column.id(), width);
            table.getColumn(i).setWidth(width);
        }
    }

    /** Takes over what the reader did; true when it was the reader, not {@link #spread} or the platform. */
    boolean resized(TableColumn made, List<Column<R>> columns) {
        int index = table.indexOf(made);
        boolean isOurs = index >= columns.size() || made.getWidth() == given.get(columns.get(index).id());
        // Before the table has its size the platform lays out its columns, and no reader sees them.
        boolean isUnseen = table.getClientArea().width <= 0;
        if (isOurs || isUnseen || isFilledByPlatform(index)) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            boolean isExact = i == index || !isFilledByPlatform(i);
            int width = isExact ? table.getColumn(i).getWidth() : given.get(columns.get(i).id());
            chosen.put(columns.get(i).id(), width);
            given.put(columns.get(i).id(), width);
        }
        return true;
    }

    /** Back to the first widths. */
    void reset() {
        all.forEach(column -> chosen.put(column.id(), column.width()));
    }

    void remember() {
        chosen.forEach((id, width) -> settings.put(WIDTH + id, width));
    }

    private boolean isSized() {
        return all.stream().anyMatch(column -> chosen.get(column.id()) != column.width());
    }

    /** GTK widens the last column to the edge of the table. */
    private boolean isFilledByPlatform(int index) {
        int[] order = table.getColumnOrder();
        int sum = 0;
        for (TableColumn each : table.getColumns()) {
            sum += each.getWidth();
        }
        return order[order.length - 1] == index && sum <= table.getClientArea().width;
    }
}
