// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.dialog;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Shows a wizard with ids on its buttons: {@code wizard.next}, {@code wizard.back}, {@code wizard.finish},
 * {@code wizard.cancel}.
 */
public final class WizardWindow extends WizardDialog {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 330;

    private WizardWindow(Shell parent, IWizard wizard) {
        super(parent, wizard);
        setMinimumPageSize(WIDTH, HEIGHT);
    }

    /** Opens the wizard and waits; whether it was finished. */
    public static boolean open(Shell parent, IWizard wizard) {
        return new WizardWindow(parent, wizard).open() == OK;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        ButtonLabels.ofWizard(this::getButton);
        name(IDialogConstants.NEXT_ID, "wizard.next");
        name(IDialogConstants.BACK_ID, "wizard.back");
        name(IDialogConstants.FINISH_ID, "wizard.finish");
        name(IDialogConstants.CANCEL_ID, "wizard.cancel");
    }

    private void name(int id, String key) {
        Button button = getButton(id);
        if (button != null) {
            WidgetKeys.key(button, key);
        }
    }
}
