// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.rename;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.account.DomainLimits;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Changing;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.change.ReferenceTable;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.edit.AddressProblems;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.FormDialog;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * Asks for another address and which references are to follow. Ids of its controls: {@code rename.address},
 * {@code rename.references}, {@code rename.ok}, {@code rename.cancel}.
 */
public final class RenameDialog extends FormDialog {

    private final Access access;
    private final MailObject object;
    private Text address;
    private ReferenceTable references;
    private Job looking;
    private String chosen = "";
    private List<Reference> following = List.of();

    private RenameDialog(Shell parent, Access access, MailObject object) {
        super(parent,
                new Heading(Messages.rename_dialog_title, NLS.bind(Messages.rename_area_title, object.address()),
                        Messages.rename_area_text));
        this.access = access;
        this.object = object;
    }

    /** Asks, shows the change, applies it; the object under its new address, empty when nothing changed. */
    public static Optional<MailObject> rename(Control control, Access access, MailObject object) {
        RenameDialog dialog = new RenameDialog(control.getShell(), access, object);
        if (dialog.open() != OK) {
            return Optional.empty();
        }
        String title = NLS.bind(Messages.rename_job, object.address(), dialog.chosen);
        try {
            Optional<ChangeReport> report = Changing.run(control, access,
                    JournalAction.of(object.kind().id() + ".rename", title, object.address()),
                    progress -> dialog.plan(progress.cancellation()), plan -> Question.of(title, plan));
            return report.filter(ended -> ended.done() > 0).isEmpty()
                    ? Optional.empty()
                    : Waiting.run(control, title, progress -> access.open(progress.cancellation()).find(object.kind(),
                            dialog.chosen, progress.cancellation()));
        } catch (OperationException failure) {
            FailurePresenter.show(control.getShell(), title, failure);
            return Optional.empty();
        }
    }

    private ChangePlan plan(Cancellation cancellation) throws OperationException {
        MailDirectory directory = access.open(cancellation);
        ChangePlan plan = directory.rename(object, chosen, following, cancellation);
        new DomainLimits().checkChange(directory, object, object.values().with(Field.ADDRESS, chosen), cancellation);
        return plan;
    }

    @Override
    protected void fill(Composite form) {
        grid(form, 2);
        new Label(form, SWT.NONE).setText(Messages.rename_address_label);
        address = new Text(form, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(address, "rename.address", Messages.rename_address_label);
        address.setText(object.address());
        address.setSelection(0, Math.max(object.address().indexOf('@'), 0));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(address);
        address.addModifyListener(event -> check());
        references = new ReferenceTable(form, "rename.references", Messages.rename_references_label);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(references.control());
        look();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "rename.cancel");
        preferred(parent, OK, Messages.rename_ok_button, "rename.ok", false);
    }

    @Override
    protected void okPressed() {
        chosen = address.getText().strip();
        following = references.checked();
        super.okPressed();
    }

    @Override
    public boolean close() {
        if (looking != null) {
            looking.cancel();
        }
        return super.close();
    }

    private void look() {
        references.loading();
        looking = Work.inPlace(references.control(), NLS.bind(Messages.references_job, object.address()),
                progress -> access.open(progress.cancellation()).references(object.address(),
                        progress.cancellation()),
                found -> {
                    looking = null;
                    references.show(found);
                    check();
                }, this::notFound);
    }

    private void notFound(OperationException failure) {
        looking = null;
        references.show(List.of());
        setErrorMessage(failure.explanation().what());
    }

    private void check() {
        String typed = address.getText().strip();
        Optional<String> fault = AddressProblems.of(object.kind(), typed);
        setErrorMessage(fault.orElse(null));
        getButton(OK).setEnabled(fault.isEmpty() && looking == null && !typed.equals(object.address()));
    }
}
