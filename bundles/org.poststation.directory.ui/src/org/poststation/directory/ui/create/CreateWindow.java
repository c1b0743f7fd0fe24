// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.edit.ObjectEditorInput;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.widget.WidgetKeys;

/** Opens the wizard for a new mail object. UI thread only; handles events while it waits. */
final class CreateWindow extends WizardDialog {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 220;

    private CreateWindow(Shell parent, CreateWizard wizard) {
        super(parent, wizard);
        setMinimumPageSize(WIDTH, HEIGHT);
    }

    /**
     * Asks for a new object.
     *
     * @param domain the domain that is proposed; empty for none
     * @return what was made; empty when nothing was
     * @throws OperationException when the directory can't be opened
     */
    static Optional<ObjectEditorInput> create(Control control, Access access, ObjectKind kind, String domain)
            throws OperationException {
        MailDirectory directory = Waiting.run(control, CreateTexts.title(kind),
                progress -> access.open(progress.cancellation()));
        KindMapping mapping = directory.requireKind(kind);
        return show(control, new CreateWizard(access, directory, NewObject.fresh(mapping, directory.defaults(kind)),
                domain));
    }

    /** Asks for a copy of an object, see {@link #create}. */
    static Optional<ObjectEditorInput> duplicate(Control control, Access access, MailObject original)
            throws OperationException {
        MailDirectory directory = Waiting.run(control, Messages.create_duplicate_title,
                progress -> access.open(progress.cancellation()));
        KindMapping mapping = directory.requireKind(original.kind());
        String address = original.address();
        return show(control, new CreateWizard(access, directory, NewObject.copyOf(mapping, original.values()),
                address.substring(address.lastIndexOf('@') + 1)));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        ButtonLabels.ofWizard(this::getButton);
        getButton(IDialogConstants.FINISH_ID).setText(Messages.create_finish_button);
        WidgetKeys.key(getButton(IDialogConstants.FINISH_ID), "create.finish");
        WidgetKeys.key(getButton(IDialogConstants.CANCEL_ID), "create.cancel");
    }

    private static Optional<ObjectEditorInput> show(Control control, CreateWizard wizard) {
        new CreateWindow(control.getShell(), wizard).open();
        return wizard.created();
    }
}
