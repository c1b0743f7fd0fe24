// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.widget.WidgetKeys;

/**
 * The records that were not imported, each below its reason, to be corrected and loaded again. Ids of its controls:
 * {@code rejects.text}, {@code rejects.load}, {@code rejects.cancel}.
 */
final class RejectDialog extends SizedDialog {

    private static final Point SIZE = new Point(820, 560);

    private final EditedFile file;
    private Text text;

    private RejectDialog(Shell parent, EditedFile file) {
        super(parent, NLS.bind(Messages.import_rejects_title, file.path().getFileName()), SIZE);
        this.file = file;
    }

    /** Shows the file and waits; whether it is to be loaded again, corrected as it is on the disk now. */
    static boolean correct(Shell parent, Path path) {
        try {
            EditedFile read = Waiting.run(parent, NLS.bind(Messages.import_rejects_title, path.getFileName()),
                    progress -> EditedFile.read(path));
            return new RejectDialog(parent, read).open() == OK;
        } catch (OperationException failure) {
            FailurePresenter.show(parent, Messages.import_window_title, failure);
            return false;
        }
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "rejects.hint", Messages.import_rejects_text);
        text = new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(file.text());
        WidgetKeys.name(text, "rejects.text", Messages.import_rejects_text);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "rejects.cancel");
        button(parent, OK, Messages.import_rejects_button, "rejects.load");
        text.setFocus();
    }

    /** Stays open when the text can't be written. */
    @Override
    protected void okPressed() {
        String typed = text.getText();
        try {
            if (!typed.equals(file.text())) {
                Waiting.run(getShell(), NLS.bind(Messages.import_save_job, file.path()),
                        progress -> file.with(typed).write());
            }
            super.okPressed();
        } catch (OperationException failure) {
            FailurePresenter.show(getShell(), NLS.bind(Messages.import_save_job, file.path()), failure);
        }
    }
}
