// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** The entries of a journal, and below them what the selected one changed. */
final class JournalTables {

    private final VirtualTable<JournalRow> entries;
    private final VirtualTable<ChangeRow> changes;
    private final Label note;

    JournalTables(Composite parent) {
        IDialogSettings settings = TableSettings.kept();
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        entries = new VirtualTable<>(halves, new VirtualTable.Spec<>("journal", Messages.journal_title_text,
                JournalColumns.entries(), JournalRow::identity, "", settings));
        Composite half = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(half);
        note = new Label(half, SWT.NONE);
        WidgetKeys.key(note, "journal.note");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(note);
        changes = new VirtualTable<>(half, new VirtualTable.Spec<>("journal.changes", Messages.journal_changes_title,
                JournalColumns.changes(), ChangeRow::identity, "", settings));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(changes.control());
        halves.setWeights(3, 2);
    }

    VirtualTable<JournalRow> entries() {
        return entries;
    }

    /** The entry that is selected; empty also when several are. */
    Optional<JournalRow> selected() {
        return entries.selection().size() == 1 ? entries.first() : Optional.empty();
    }

    void changes(Rows<ChangeRow> rows, String text) {
        changes.show(rows);
        note.setText(VisibleText.forLabel(text));
    }
}
