// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.widget.WidgetKeys;

/**
 * The window of the wizard; the button that starts the import names what it will do. Ids of its buttons:
 * {@code import.back}, {@code import.next}, {@code import.finish}, {@code import.close}.
 */
final class ImportWindow extends WizardDialog {

    private static final int WIDTH = 940;
    private static final int HEIGHT = 440;

    private final ImportWizard wizard;

    private ImportWindow(Shell parent, ImportWizard wizard) {
        super(parent, wizard);
        this.wizard = wizard;
        setMinimumPageSize(WIDTH, HEIGHT);
    }

    /**
     * Asks for an import and waits.
     *
     * @param profiles names of the connections that can be chosen
     * @return the import, not started yet; empty when nobody wants one
     */
    static Optional<RunningImport> ask(Shell parent, ImportDraft begin, List<String> profiles) {
        ImportWizard wizard = new ImportWizard(begin, profiles);
        new ImportWindow(parent, wizard).open();
        return wizard.made();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        ButtonLabels.ofWizard(this::getButton);
        WidgetKeys.key(getButton(IDialogConstants.BACK_ID), "import.back");
        WidgetKeys.key(getButton(IDialogConstants.NEXT_ID), "import.next");
        WidgetKeys.key(getButton(IDialogConstants.FINISH_ID), "import.finish");
        WidgetKeys.key(getButton(IDialogConstants.CANCEL_ID), "import.close");
    }

    @Override
    public void updateButtons() {
        super.updateButtons();
        Button finish = getButton(IDialogConstants.FINISH_ID);
        finish.setText(wizard.checked().filter(checked -> finish.isEnabled()).map(ImportTexts::button)
                .orElse(Messages.import_start_button));
        setButtonLayoutData(finish);
        finish.getParent().requestLayout();
    }
}
