// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;

/**
 * A table with a filter field for any number of rows: sorted by a click on a column, filtered as you type, its columns
 * chosen and remembered, its rows copied as text or CSV. Sorting and filtering run off the UI thread; selection and
 * scroll position survive new rows. Beyond 2000 rows the native table holds only the visible ones, so ask this class,
 * not the {@link Table}, for counts: {@link #shownCount}. UI thread only.
 *
 * @param <R> what a row shows
 */
public final class VirtualTable<R> {

    /** The data key under which the native table keeps the number of rows that pass the filter, as Integer. */
    public static final String COUNT_KEY = "org.poststation.ui.rowCount";

    private static final int LONGEST_CELL = 300;

    private final Composite control;
    private final TableBar bar;
    private final HiddenNote hidden;
    private final TableViewport viewport;
    private final TableColumns<R> columns;
    private final ArrangeLoop<R> loop;
    private final Spec<R> spec;
    private Rows<R> rows = Rows.none();
    private Query<R> query = Query.all();
    private Arrangement<R> shown = Arrangement.empty();
    private BitSet submitted = new BitSet();

    /**
     * What a table is.
     *
     * @param area first part of the ids of its controls: {@code area.table}, {@code area.filter}
     * @param title what a screen reader calls it
     * @param columns its columns
     * @param identity what tells a row apart from the others, so that it is found again after a refresh
     * @param sort id of the column by which it is sorted at first; empty for the rows' own order
     * @param settings where columns and sorting are remembered, in a section named like the area
     * @param <R> what a row shows
     */
    public record Spec<R>(String area, String title, List<Column<R>> columns, Function<R, Object> identity, String sort,
            IDialogSettings settings) {

        /** Keeps an unchangeable copy. */
        public Spec {
            columns = List.copyOf(columns);
        }
    }

    /** Makes the table with its bar in the parent. */
    public VirtualTable(Composite parent, Spec<R> spec) {
        this.spec = spec;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(control);
        bar = new TableBar(control, spec.area(), this::filterTyped, this::columnsMenu);
        hidden = new HiddenNote(control, spec.area(), () -> filter(""));
        viewport = new TableViewport(control, spec.area() + ".table", spec.title(), this::fill);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewport.area());
        columns = new TableColumns<>(viewport.table(), spec.columns(),
                DialogSettings.getOrCreateSection(spec.settings(), spec.area()), this::sortClicked);
        columns.create(spec.sort());
        CellTips.on(viewport.table());
        query = query.sorted(columns.sort(), columns.descending());
        Display display = control.getDisplay();
        loop = new ArrangeLoop<>(new Arranger<>(spec.columns(), spec.identity()), arranged -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> apply(arranged));
            }
        });
        bar.onArrowDown(this::focusRows);
        viewport.onSelection(this::showCount);
        control.addDisposeListener(event -> {
            loop.stop();
            columns.remember();
        });
    }

    /** The whole: bar and table. */
    public Composite control() {
        return control;
    }

    /** The composite left of the filter field, for further controls that narrow the rows. */
    public Composite tools() {
        return bar.tools();
    }

    /** The native table; beyond 2000 rows it holds the visible ones only. */
    public Table table() {
        return viewport.table();
    }

    /** Replaces the rows; they appear as soon as they are arranged. */
    public void show(Rows<R> newRows) {
        rows = newRows;
        submit();
    }

    /**
     * Replaces the rows by some to which more will come: they appear when the table has rested long enough to leave the
     * computer to what brings the others. {@link #show} ends this.
     */
    public void grow(Rows<R> newRows) {
        rows = newRows;
        submit(true);
    }

    /**
     * Which rows count at all, before the reader's filter; another predicate object is another wish, and
     * {@link Rows#everything} costs nothing.
     */
    public void scope(Predicate<R> only) {
        query = query.scope(only);
        submit();
    }

    /** What stands in the filter field. */
    public void filter(String typed) {
        bar.type(typed);
    }

    /** Moves the keyboard into the filter field. */
    public void focusFilter() {
        bar.focus();
    }

    /** Moves the keyboard into the rows. */
    public void focusRows() {
        viewport.table().setFocus();
        if (viewport.selection().first() < 0 && shown.size() > 0) {
            viewport.selectOnly(0);
        }
    }

    /** How many rows pass the filters. */
    public int shownCount() {
        return shown.size();
    }

    /** The rows that pass the filters in their order. */
    public Rows<R> shownRows() {
        Arrangement<R> now = shown;
        return rowsAt(now, null);
    }

    /** The selected rows in their order. */
    public Rows<R> selection() {
        Arrangement<R> now = shown;
        return rowsAt(now, viewport.selection().selected().stream().filter(at -> at < now.size()).toArray());
    }

    /** The first selected row. */
    public Optional<R> first() {
        int at = viewport.selection().first();
        return at < 0 || at >= shown.size() ? Optional.empty() : Optional.of(shown.row(at));
    }

    /** Selects every row that passes the filters. */
    public void selectAll() {
        viewport.selectAll();
    }

    /** Selects and shows the row with this identity; looks at every shown row. */
    public void select(Object identity) {
        for (int i = 0; i < shown.size(); i++) {
            if (spec.identity().apply(shown.row(i)).equals(identity)) {
                viewport.selectOnly(i);
                return;
            }
        }
    }

    /** Runs it after each change of the selection. */
    public void onSelection(Runnable listener) {
        viewport.onSelection(listener);
    }

    /** Runs it when a row is opened by Enter or a double click. */
    public void onOpen(Runnable listener) {
        viewport.table().addListener(SWT.DefaultSelection, event -> listener.run());
    }

    /** Gives the rows a context menu. */
    public void menu(MenuManager menu) {
        viewport.table().setMenu(menu.createContextMenu(viewport.table()));
    }

    /** The columns that are shown, from left to right: what is copied and exported. */
    public List<Column<R>> shownColumns() {
        return columns.fromLeft();
    }

    private static <R> Rows<R> rowsAt(Arrangement<R> in, int[] positions) {
        return new Rows<>() {
            @Override
            public int size() {
                return positions == null ? in.size() : positions.length;
            }

            @Override
            public R get(int index) {
                return in.row(positions == null ? index : positions[index]);
            }
        };
    }

    private void columnsMenu(Control anchor) {
        new ColumnsMenu<>(columns, spec.columns(), viewport::refill).open(anchor);
    }

    private void filterTyped(String typed) {
        query = query.typed(typed);
        submit();
    }

    private void sortClicked() {
        query = query.sorted(columns.sort(), columns.descending());
        submit();
    }

    private void submit() {
        submit(false);
    }

    private void submit(boolean growing) {
        submitted = viewport.selection().selected();
        loop.submit(new ArrangeLoop.Request<>(rows, growing, query,
                new Arranger.Before<>(shown, submitted, viewport.firstVisible())));
    }

    private void apply(Arrangement<R> arranged) {
        if (control.isDisposed()) {
            return;
        }
        if (!viewport.selection().selected().equals(submitted)) {
            submit();
            return;
        }
        boolean filtered = !arranged.query().equals(shown.query());
        int first = arranged.top() >= 0 ? arranged.top() : filtered ? 0 : viewport.firstVisible();
        shown = arranged;
        viewport.table().setData(COUNT_KEY, arranged.size());
        viewport.show(arranged.size(), first, arranged.selected());
        if (filtered && !arranged.selected().isEmpty()) {
            viewport.reveal(viewport.selection().first());
        }
        submitted = arranged.selected();
        hidden.show(arranged.query().typed(), arranged.rows().size(), arranged.size());
        showCount();
    }

    private void showCount() {
        bar.count(shown.size(), shown.rows().size(), viewport.selection().count());
    }

    /** GTK asks for rows that are just being removed as well, at -1. */
    private void fill(TableItem item, int position) {
        if (position < 0 || position >= shown.size()) {
            return;
        }
        R row = shown.row(position);
        List<Column<R>> visible = columns.shown();
        for (int i = 0; i < visible.size(); i++) {
            item.setText(i, VisibleText.of(visible.get(i).text().apply(row), LONGEST_CELL));
            Icon icon = visible.get(i).icon().apply(row);
            if (icon != null) {
                item.setImage(i, icon.image());
            }
        }
    }
}
