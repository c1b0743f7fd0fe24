// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** The line over a table: tools of the view, filter field, number of rows, column chooser. */
final class TableBar {

    private static final int FILTER_WIDTH = 220;

    private final Composite bar;
    private final Composite tools;
    private final Text filter;
    private final Label count;

    TableBar(Composite parent, String area, Consumer<String> typed, Consumer<Control> chooseColumns) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 3).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        tools = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(6, 0).applyTo(tools);
        GridDataFactory.swtDefaults().exclude(true).applyTo(tools);
        filter = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.table_filter_hint);
        WidgetKeys.name(filter, area + ".filter", Messages.table_filter_name);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(FILTER_WIDTH, SWT.DEFAULT)
                .applyTo(filter);
        filter.addModifyListener(event -> typed.accept(filter.getText()));
        count = new Label(bar, SWT.RIGHT);
        WidgetKeys.key(count, area + ".count");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        ToolBar choose = new ToolBar(bar, SWT.FLAT);
        ToolItem item = new ToolItem(choose, SWT.PUSH);
        item.setImage(Icon.COLUMNS.image());
        item.setToolTipText(Messages.table_columns_tip);
        WidgetKeys.key(item, area + ".columns");
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chooseColumns.accept(choose)));
    }

    /** The composite for the tools of the view; it takes part in the layout from now on. */
    Composite tools() {
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(tools);
        return tools;
    }

    void type(String text) {
        filter.setText(text);
    }

    void focus() {
        filter.setFocus();
        filter.selectAll();
    }

    void onArrowDown(Runnable move) {
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                move.run();
            } else if (event.keyCode == SWT.ESC && !filter.getText().isEmpty()) {
                filter.setText("");
            }
        });
    }

    void count(int shown, int all, int selected) {
        String text = shown == all
                ? NLS.bind(all == 1 ? Messages.table_count_one : Messages.table_count_all, number(all))
                : NLS.bind(Messages.table_count_some, number(shown), number(all));
        String whole = selected > 1 ? NLS.bind(Messages.table_count_selected, text, number(selected)) : text;
        if (!whole.equals(count.getText())) {
            count.setText(whole);
            bar.layout();
        }
    }

    private static String number(int count) {
        return String.format("%,d", count);
    }
}
