// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.table.CellTips;
import org.poststation.ui.text.VisibleText;

/**
 * What became of each change: a table that can be copied. Ids of its controls: {@code report.table},
 * {@code report.copy}, {@code report.close}, {@code report.summary}.
 */
public final class ReportDialog extends Dialog {

    private static final String KEY = "org.eclipse.swtbot.widget.key";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int[] WIDTHS = {100, 220, 220, 320};

    private final String title;
    private final ChangeReport report;
    private final List<ReportRow> rows;

    private ReportDialog(Shell parent, String title, ChangeReport report) {
        super(parent);
        this.title = title;
        this.report = report;
        this.rows = ReportRow.of(report);
    }

    /** Shows the report and waits until it is closed. */
    public static void open(Shell parent, String title, ChangeReport report) {
        new ReportDialog(parent, title, report).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(8, 8).applyTo(area);
        Label summary = new Label(area, SWT.WRAP);
        summary.setText(report.isComplete()
                ? NLS.bind(Messages.report_all_done, report.done())
                : NLS.bind(Messages.report_some_done, new Object[] {report.done(), report.failures().size(),
                        report.results().size() - report.done() - report.failures().size()}));
        summary.setData(KEY, "report.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        table.setData(KEY, "report.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        List<String> titles = List.of(Messages.report_result_column, Messages.report_object_column,
                Messages.report_entry_column, Messages.report_reason_column);
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            column.setWidth(WIDTHS[i]);
        }
        CellTips.on(table);
        table.addListener(SWT.SetData, this::fill);
        table.setItemCount(rows.size());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.preview_copy_button, false).setData(KEY, "report.copy");
        createButton(parent, OK, IDialogConstants.CLOSE_LABEL, true).setData(KEY, "report.close");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id != COPY) {
            super.buttonPressed(id);
            return;
        }
        Clipboard clipboard = new Clipboard(getShell().getDisplay());
        clipboard.setContents(new Object[] {ReportRow.text(rows)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        ReportRow row = rows.get(event.index);
        item.setImage(row.icon().image());
        item.setText(new String[] {row.result(), VisibleText.of(row.subject()), VisibleText.of(row.dn()),
                VisibleText.of(row.reason())});
    }
}
