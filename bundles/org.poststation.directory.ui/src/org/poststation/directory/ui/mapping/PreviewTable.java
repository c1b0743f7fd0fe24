// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.bulk.source.PreviewRow;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.CellTips;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** What the first rows become, with a sign at each cell that is at fault. Id: {@code mapping.preview}. */
final class PreviewTable {

    private static final int NARROW = 60;
    private static final int USUAL = 140;
    private static final int WIDE = 320;

    private final Table table;
    private List<String> titles = List.of();

    PreviewTable(Composite parent) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, "mapping.preview", Messages.mapping_preview_label);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        CellTips.on(table);
    }

    /** Shows other rows. */
    void show(MappingDraft draft, List<PreviewRow> rows) {
        table.setRedraw(false);
        table.removeAll();
        columns(PreviewCells.titles(draft));
        for (PreviewRow row : rows) {
            PreviewCells cells = PreviewCells.of(draft, row);
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(cells.texts().stream().map(VisibleText::of).toArray(String[]::new));
            item.setImage(0, (cells.faulty().isPresent() ? Icon.CRITICAL : Icon.OK).image());
            cells.faulty().filter(at -> at > 0).ifPresent(at -> item.setImage(at, Icon.CRITICAL.image()));
        }
        table.setRedraw(true);
    }

    private void columns(List<String> wanted) {
        if (wanted.equals(titles)) {
            return;
        }
        titles = new ArrayList<>(wanted);
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            int other = i == titles.size() - 1 ? WIDE : USUAL;
            column.setWidth(i == 0 ? NARROW : other);
        }
    }
}
