// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.table.CellTips;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Copying;

/**
 * What became of each change: a table that can be copied. Ids of its controls: {@code report.table},
 * {@code report.copy}, {@code report.close}, {@code report.summary}.
 */
public final class ReportDialog extends SizedDialog {

    private static final Point SIZE = new Point(900, 420);
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int[] WIDTHS = {100, 220, 220, 320};

    private final String summary;
    private final List<ReportRow> rows;

    private ReportDialog(Shell parent, String title, String summary, List<ReportRow> rows) {
        super(parent, title, SIZE);
        this.summary = summary;
        this.rows = rows;
    }

    /** Shows the report and waits until it is closed. */
    public static void open(Shell parent, String title, ChangeReport report) {
        open(parent, title, summary(report), ReportRow.of(report));
    }

    /** Shows what became of things, summed up in a sentence, and waits until it is closed. */
    public static void open(Shell parent, String title, String summary, List<ReportRow> rows) {
        new ReportDialog(parent, title, summary, rows).open();
    }

    private static String summary(ChangeReport report) {
        return report.isComplete()
                ? NLS.bind(Messages.report_all_done, report.done())
                : NLS.bind(Messages.report_some_done, new Object[] {report.done(), report.failures().size(),
                        report.results().size() - report.done() - report.failures().size()});
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "report.summary", summary);
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, "report.table", Messages.report_dialog_title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        List<String> titles = List.of(Messages.report_result_column, Messages.report_object_column,
                Messages.report_entry_column, Messages.report_reason_column);
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            column.setWidth(WIDTHS[i]);
        }
        CellTips.on(table);
        table.addListener(SWT.SetData, this::show);
        table.setItemCount(rows.size());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, COPY, Messages.preview_copy_button, "report.copy");
        preferred(button(parent, OK, ButtonLabels.CLOSE, "report.close"));
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            Copying.copy(getParentShell(), () -> ReportRow.text(rows));
        } else {
            super.buttonPressed(id);
        }
    }

    private void show(Event event) {
        TableItem item = (TableItem) event.item;
        ReportRow row = rows.get(event.index);
        item.setImage(row.icon().image());
        item.setText(new String[] {row.result(), VisibleText.of(row.subject()), VisibleText.of(row.dn()),
                VisibleText.of(row.reason())});
    }
}
