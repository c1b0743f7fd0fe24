// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.ui.widget.WidgetKeys;

/**
 * A native table that costs the same for ten rows and for a million: up to {@link #NATIVE_LIMIT} rows it holds them
 * all, beyond that it holds the visible ones only and a slider moves the window. GTK needs 4 microseconds to add a row
 * and up to 20 to remove one, so changing the filter of a full native table would stop the window for seconds.
 */
final class TableViewport {

    /** Rows up to which the native table holds all. */
    static final int NATIVE_LIMIT = 2000;

    private final Composite area;
    private final Table table;
    private final Slider slider;
    private final RowSelection selection = new RowSelection();
    private final List<Runnable> listeners = new ArrayList<>();
    private final BiConsumer<TableItem, Integer> filler;
    private int size;
    private int top;

    TableViewport(Composite parent, String id, String accessibleName, BiConsumer<TableItem, Integer> filler) {
        this.filler = filler;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        table = new Table(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
        WidgetKeys.name(table, id, accessibleName);
        slider = new Slider(area, SWT.VERTICAL);
        WidgetKeys.key(slider, id + ".slider");
        GridDataFactory.fillDefaults().exclude(true).applyTo(slider);
        slider.setVisible(false);
        listen();
    }

    private void listen() {
        table.addListener(SWT.SetData, event -> {
            if (event.index < 0) {
                event.item.dispose();
            } else {
                filler.accept((TableItem) event.item, top() + event.index);
            }
        });
        table.addListener(SWT.Selection, this::nativeSelection);
        table.addListener(SWT.MouseDown, this::mouseDown);
        table.addListener(SWT.MouseVerticalWheel, this::wheel);
        table.addListener(SWT.KeyDown, this::keyDown);
        table.addListener(SWT.Resize, event -> {
            if (isWindowed()) {
                scrollTo(top);
            }
        });
        slider.addListener(SWT.Selection, event -> scrollTo(slider.getSelection()));
    }

    Composite area() {
        return area;
    }

    Table table() {
        return table;
    }

    RowSelection selection() {
        return selection;
    }

    /** Runs it after each change of the selection that the reader makes. */
    void onSelection(Runnable listener) {
        listeners.add(listener);
    }

    boolean isWindowed() {
        return size > NATIVE_LIMIT;
    }

    /** The position of the first visible row. */
    int firstVisible() {
        return isWindowed() ? top : table.getTopIndex();
    }

    /** Shows so many rows anew, from a first one, with these selected. */
    void show(int rows, int first, BitSet selected) {
        boolean wasWindowed = isWindowed();
        size = rows;
        selection.replace(selected);
        if (wasWindowed != isWindowed()) {
            slider.setVisible(isWindowed());
            GridDataFactory.fillDefaults().exclude(!isWindowed()).applyTo(slider);
            area.layout();
        }
        if (isWindowed()) {
            scrollTo(first);
            return;
        }
        top = 0;
        count(size);
        table.clearAll();
        table.setTopIndex(first);
        markSelected();
    }

    /**
     * Sets how many rows the native table has. GTK asks for rows while it removes them; items that are made for such
     * rows, at -1, are disposed at once, because their rows are gone when the theme styles them, which ends the
     * process.
     */
    private void count(int rows) {
        if (rows < table.getItemCount()) {
            table.removeAll();
        }
        table.setItemCount(rows);
    }

    /** Fills the visible rows anew. */
    void refill() {
        table.clearAll();
        markSelected();
    }

    /** Moves the window so that the row is visible. */
    void reveal(int position) {
        if (!isWindowed()) {
            table.showItem(table.getItem(position));
        } else if (position < top) {
            scrollTo(position);
        } else if (position >= top + page()) {
            scrollTo(position - page() + 1);
        }
    }

    void selectAll() {
        selection.all(size);
        selected();
    }

    void selectOnly(int position) {
        selection.only(position);
        reveal(position);
        selected();
    }

    private void selected() {
        markSelected();
        listeners.forEach(Runnable::run);
    }

    private int top() {
        return isWindowed() ? top : 0;
    }

    private int page() {
        int room = table.getClientArea().height - (isHeaderInside() ? table.getHeaderHeight() : 0);
        return Math.max(1, room / Math.max(1, table.getItemHeight()));
    }

    private static boolean isHeaderInside() {
        return !"cocoa".equals(SWT.getPlatform());
    }

    private void scrollTo(int wanted) {
        int page = Math.min(page(), size);
        top = Math.clamp(wanted, 0, Math.max(0, size - page));
        slider.setValues(top, 0, Math.max(size, 1), Math.max(1, page), 1, Math.max(1, page - 1));
        if (table.getItemCount() != page) {
            count(page);
        }
        table.clearAll();
        markSelected();
    }

    private void markSelected() {
        if (!isWindowed()) {
            table.deselectAll();
            table.select(selection.selected().stream().toArray());
            return;
        }
        table.deselectAll();
        table.select(IntStream.range(0, table.getItemCount()).filter(i -> selection.contains(top + i)).toArray());
    }

    private void nativeSelection(Event event) {
        if (isWindowed()) {
            table.getDisplay().asyncExec(this::markUnlessDisposed);
            return;
        }
        BitSet now = new BitSet();
        for (int index : table.getSelectionIndices()) {
            now.set(index);
        }
        selection.replace(now);
        listeners.forEach(Runnable::run);
    }

    private void mouseDown(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        if (!isWindowed() || item == null || event.button == 2) {
            return;
        }
        int position = top + table.indexOf(item);
        if (event.button == 1) {
            select(position, event.stateMask);
        } else if (!selection.contains(position)) {
            selection.only(position);
        }
        table.getDisplay().asyncExec(this::markUnlessDisposed);
        listeners.forEach(Runnable::run);
    }

    private void select(int position, int modifiers) {
        if ((modifiers & SWT.MOD2) != 0) {
            selection.extend(position);
        } else if ((modifiers & SWT.MOD1) != 0) {
            selection.toggle(position);
        } else {
            selection.only(position);
        }
    }

    private void markUnlessDisposed() {
        if (!table.isDisposed()) {
            markSelected();
        }
    }

    private void wheel(Event event) {
        if (isWindowed()) {
            event.doit = false;
            scrollTo(top - event.count);
        }
    }

    private void keyDown(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            // GTK opens only rows that were reached by a click or an arrow key.
            event.doit = false;
            if (selection.first() >= 0) {
                table.notifyListeners(SWT.DefaultSelection, new Event());
            }
            return;
        }
        if (!isWindowed()) {
            return;
        }
        int from = selection.focus() < 0 ? top : selection.focus();
        int to = switch (event.keyCode) {
            case SWT.ARROW_UP -> from - 1;
            case SWT.ARROW_DOWN -> from + 1;
            case SWT.PAGE_UP -> from - page();
            case SWT.PAGE_DOWN -> from + page();
            case SWT.HOME -> 0;
            case SWT.END -> size - 1;
            default -> -2;
        };
        if (to == -2) {
            return;
        }
        event.doit = false;
        int position = Math.clamp(to, 0, size - 1);
        select(position, event.stateMask & SWT.MOD2);
        reveal(position);
        selected();
    }
}
