// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.poststation.directory.account.DomainLimits;
import org.poststation.directory.account.FieldFailure;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Changing;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.edit.ObjectEditorInput;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DomainUses;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/** Makes a new mail object from its essential fields; the editor takes the rest. */
final class CreateWizard extends Wizard {

    private final Access access;
    private final NewObject made;
    private final CreatePage page;
    private Optional<ObjectEditorInput> created = Optional.empty();

    CreateWizard(Access access, MailDirectory directory, NewObject made, String domain) {
        this.access = access;
        this.made = made;
        this.page = new CreatePage(made, domain,
                new CreateChecks(new DomainUses(directory, access.model().state(access.profile()))));
        setWindowTitle(CreateTexts.title(made.kind()));
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    /** What was made; empty when nothing was. */
    Optional<ObjectEditorInput> created() {
        return created;
    }

    @Override
    public boolean performFinish() {
        FieldValues values = page.values();
        String title = NLS.bind(Messages.create_job, values.text(Field.ADDRESS));
        try {
            Optional<ChangeReport> report = Changing.run(page.getControl(), access,
                    JournalAction.of(made.kind().id() + ".add", title, values.text(Field.ADDRESS)),
                    progress -> plan(values, progress.cancellation()), plan -> Question.of(title, plan));
            if (report.isEmpty()) {
                return false;
            }
            if (!report.get().failures().isEmpty()) {
                throw report.get().failures().getFirst().failure();
            }
            created = find(values.text(Field.ADDRESS)).map(object -> new ObjectEditorInput(access.profile(),
                    object.kind(), object.address(), object.dn().toString()));
            return true;
        } catch (OperationCancelledException wanted) {
            return false;
        } catch (OperationException failure) {
            page.failed(failure instanceof FieldFailure at ? at.field() : Optional.empty(),
                    failure.explanation().what());
            return false;
        }
    }

    private ChangePlan plan(FieldValues values, Cancellation cancellation) throws OperationException {
        MailDirectory directory = access.open(cancellation);
        ChangePlan plan = directory.create(made.kind(), values, cancellation);
        new DomainLimits().checkNew(directory, made.kind(), values, cancellation);
        return plan;
    }

    private Optional<MailObject> find(String address) throws OperationException {
        return Waiting.run(page.getControl(), NLS.bind(Messages.editor_loading_text, address),
                progress -> access.open(progress.cancellation()).find(made.kind(), address, progress.cancellation()));
    }
}
