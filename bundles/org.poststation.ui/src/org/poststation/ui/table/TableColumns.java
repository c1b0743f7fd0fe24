// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.poststation.ui.widget.WidgetKeys;

/** The columns on the screen: which, how wide, in which order, and by which the rows are sorted; remembered. */
final class TableColumns<R> {

    private static final String SHOWN = "shown";
    private static final String SORT = "sort";
    private static final String DOWN = "down";

    private final Table table;
    private final List<Column<R>> all;
    private final IDialogSettings settings;
    private final ColumnWidths<R> widths;
    private final Runnable sortChanged;
    private Set<String> shown = new LinkedHashSet<>();
    private List<Column<R>> inTable = List.of();
    private Column<R> sort;
    private boolean descending;

    TableColumns(Table table, List<Column<R>> all, IDialogSettings settings, Runnable sortChanged) {
        this.table = table;
        this.all = all;
        this.settings = settings;
        this.sortChanged = sortChanged;
        this.widths = new ColumnWidths<>(table, all, settings);
        String[] remembered = settings.getArray(SHOWN);
        all.stream().filter(Column::shown).forEach(column -> shown.add(column.id()));
        if (remembered != null) {
            shown = new LinkedHashSet<>(Arrays.asList(remembered));
            shown.retainAll(all.stream().map(Column::id).toList());
        }
        table.addListener(SWT.Resize, event -> widths.spread(inTable));
    }

    /** Sorts by a column unless another one is remembered, and makes the columns. */
    void create(String firstSort) {
        String by = settings.get(SORT) == null ? firstSort : settings.get(SORT);
        sort = all.stream().filter(column -> column.id().equals(by)).findFirst().orElse(null);
        descending = settings.getBoolean(DOWN);
        build();
    }

    Column<R> sort() {
        return sort;
    }

    boolean descending() {
        return descending;
    }

    /** The columns that are shown, in the order of the table's item texts. */
    List<Column<R>> shown() {
        return inTable;
    }

    boolean isShown(Column<R> column) {
        return shown.contains(column.id());
    }

    /** Shows or hides a column; the last one stays. */
    void show(Column<R> column, boolean visible) {
        shown = new LinkedHashSet<>(visibleOrder());
        if (visible) {
            shown.add(column.id());
        } else if (shown.size() > 1) {
            shown.remove(column.id());
        }
        build();
        remember();
    }

    /** Back to the first columns and widths. */
    void reset() {
        shown.clear();
        widths.reset();
        all.stream().filter(Column::shown).forEach(column -> shown.add(column.id()));
        build();
        remember();
    }

    /** Keeps what is shown, and how, for the next time. */
    void remember() {
        settings.put(SHOWN, visibleOrder().toArray(String[]::new));
        widths.remember();
        settings.put(SORT, sort == null ? "" : sort.id());
        settings.put(DOWN, descending);
    }

    /** The columns that are shown, from left to right. */
    List<Column<R>> fromLeft() {
        return columns(visibleOrder());
    }

    private List<Column<R>> columns(Collection<String> ids) {
        return ids.stream().flatMap(id -> all.stream().filter(column -> column.id().equals(id))).toList();
    }

    private List<String> visibleOrder() {
        List<String> made = List.copyOf(shown);
        List<String> ids = new ArrayList<>();
        for (int index : table.getColumnOrder()) {
            ids.add(made.get(index));
        }
        return ids;
    }

    private void build() {
        table.setRedraw(false);
        for (TableColumn old : table.getColumns()) {
            old.dispose();
        }
        inTable = columns(shown);
        inTable.forEach(this::create);
        widths.spread(inTable);
        table.setRedraw(true);
        table.clearAll();
    }

    private void create(Column<R> column) {
        TableColumn made = new TableColumn(table, column.alignment() == Column.Alignment.END ? SWT.RIGHT : SWT.LEFT);
        made.setText(column.title());
        made.setWidth(widths.of(column));
        made.setMoveable(true);
        WidgetKeys.key(made, "column." + column.id());
        made.addListener(SWT.Resize, event -> {
            if (widths.resized(made, inTable)) {
                keep();
            }
        });
        made.addListener(SWT.Move, event -> keep());
        made.addListener(SWT.Selection, event -> sortBy(made, column));
        if (column == sort) {
            mark(made);
        }
    }

    private void sortBy(TableColumn clicked, Column<R> column) {
        descending = column == sort && !descending;
        sort = column;
        mark(clicked);
        keep();
        sortChanged.run();
    }

    /** Remembers at once: when the program ends, settings are written before the views are closed. */
    private void keep() {
        if (table.getColumnCount() == inTable.size()) {
            remember();
        }
    }

    private void mark(TableColumn column) {
        table.setSortColumn(column);
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }
}
