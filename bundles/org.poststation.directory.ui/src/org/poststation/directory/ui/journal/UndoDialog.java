// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.table.CellTips;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Copying;

/**
 * Shows what an undo will do and what was changed since, and asks once. Ids of its controls: {@code undo.summary},
 * {@code undo.ldif}, {@code undo.conflicts}, {@code undo.apply}, {@code undo.cancel}, {@code undo.copy}.
 */
final class UndoDialog extends SizedDialog {

    private static final Point SIZE = new Point(820, 520);
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int LONGEST = 500_000;
    private static final int TABLE_HEIGHT = 130;
    private static final int[] WIDTHS = {220, 130, 110, 110, 110, 110};

    private final UndoPreview preview;
    private final List<ConflictRow> rows;
    private final Set<Long> forced = new HashSet<>();

    private UndoDialog(Shell parent, String title, UndoPreview preview) {
        super(parent, title, SIZE);
        this.preview = preview;
        this.rows = ConflictRow.of(preview.conflicts());
    }

    /**
     * Shows what will be done and waits.
     *
     * @return the numbers of the conflicting changes that are to be taken back all the same; empty when nothing is to
     *         be done
     */
    static Optional<Set<Long>> confirmed(Shell parent, String title, UndoPreview preview) {
        UndoDialog dialog = new UndoDialog(parent, title, preview);
        return dialog.open() == OK ? Optional.of(dialog.forced) : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "undo.summary", UndoTexts.summary(preview));
        lines(area, "undo.ldif", Messages.preview_ldif_name).setText(preview.plan().ldif(LONGEST));
        if (!rows.isEmpty()) {
            sentence(area, "undo.choice", Messages.undo_conflicts_text);
            conflicts(area);
        }
    }

    private void conflicts(Composite area) {
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.CHECK);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, "undo.conflicts", Messages.undo_conflicts_text);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table);
        List<String> titles = List.of(Messages.journal_column_entry, Messages.undo_column_reason,
                Messages.journal_column_attribute, Messages.journal_column_before, Messages.undo_column_written,
                Messages.undo_column_now);
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            column.setWidth(WIDTHS[i]);
        }
        for (ConflictRow row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(row.cells().stream().map(VisibleText::of).toArray(String[]::new));
            item.setGrayed(!row.canBeForced());
        }
        CellTips.on(table);
        table.addListener(SWT.Selection, this::checked);
    }

    /** All attributes of a change are taken back together. */
    private void checked(Event event) {
        if (event.detail != SWT.CHECK) {
            return;
        }
        TableItem item = (TableItem) event.item;
        ConflictRow chosen = rows.get(item.getParent().indexOf(item));
        boolean force = item.getChecked() && chosen.canBeForced();
        if (force) {
            forced.add(chosen.number());
        } else {
            forced.remove(chosen.number());
        }
        for (int i = 0; i < rows.size(); i++) {
            item.getParent().getItem(i).setChecked(forced.contains(rows.get(i).number()));
        }
        Button apply = getButton(OK);
        apply.setText(label());
        apply.setEnabled(count() > 0);
        apply.requestLayout();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, COPY, Messages.preview_copy_button, "undo.copy");
        Button cancel = button(parent, CANCEL, ButtonLabels.CANCEL, "undo.cancel");
        Button apply = button(parent, OK, label(), "undo.apply");
        apply.setEnabled(count() > 0);
        preferred(cancel);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            Copying.copy(getParentShell(), preview.plan()::ldif);
        } else {
            super.buttonPressed(id);
        }
    }

    private long count() {
        return preview.summary().ready() + forced.size();
    }

    private String label() {
        return count() == 1 ? Messages.undo_apply_one : NLS.bind(Messages.undo_apply_many, Words.number(count()));
    }
}
