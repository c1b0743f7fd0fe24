// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.failure;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.poststation.operation.Explanation;
import org.poststation.ui.dialog.ButtonLabels;

/** Shows one failure until it is closed. */
final class FailureDialog extends Dialog {

    private static final int WIDTH = 520;

    private final String title;
    private final Explanation explanation;

    FailureDialog(Shell parent, String title, Explanation explanation) {
        super(parent);
        this.title = title;
        this.explanation = explanation;
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
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(14, 14).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        FailureText text = new FailureText(area, "failure", explanation,
                () -> getShell().setSize(getShell().computeSize(getShell().getSize().x, SWT.DEFAULT)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, ButtonLabels.CLOSE, true);
    }
}
