// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.text.MessageFormat;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.bulk.ImportFinding;
import org.poststation.directory.bulk.RecordText;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.work.Copying;

/**
 * The record that a finding is about, with the line at fault selected. Ids of its controls: {@code record.finding},
 * {@code record.text}, {@code record.copy}, {@code record.close}.
 */
final class RecordDialog extends SizedDialog {

    private static final Point SIZE = new Point(680, 440);
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;

    private final ImportFinding finding;
    private final RecordText.Found record;
    private Text text;

    RecordDialog(Shell parent, ImportFinding finding, RecordText.Found record) {
        super(parent, MessageFormat.format(Messages.import_record_title, finding.line()), SIZE);
        this.finding = finding;
        this.record = record;
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "record.finding", FindingTable.sentence(finding));
        text = lines(area, "record.text", getShell().getText());
        StringBuilder shown = new StringBuilder();
        Point selected = new Point(0, 0);
        long number = record.line();
        for (String line : (Iterable<String>) record.text().lines()::iterator) {
            String visible = VisibleText.of(line);
            if (number++ == finding.line()) {
                selected = new Point(shown.length(), shown.length() + visible.length());
            }
            shown.append(visible).append(Text.DELIMITER);
        }
        text.setText(shown.toString());
        text.setSelection(selected);
        text.showSelection();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, COPY, Messages.import_copy_item, "record.copy");
        preferred(button(parent, CANCEL, ButtonLabels.CLOSE, "record.close"));
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            Copying.copy(text, record::text);
        } else {
            super.buttonPressed(id);
        }
    }
}
