// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.poststation.directory.EntryChangedException;
import org.poststation.directory.account.DomainLimits;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.MergeDialog;
import org.poststation.directory.ui.change.MergeRows;
import org.poststation.directory.ui.change.PreviewDialog;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DomainUses;
import org.poststation.directory.ui.password.PasswordWindows;
import org.poststation.directory.ui.rename.RenameDialog;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/**
 * What an editor does with the server: read, plan, show, apply, merge. UI thread only; handles events while it waits.
 */
final class Saving {

    private final Control control;
    private final IEditorSite site;

    Saving(Control control, IEditorSite site) {
        this.control = control;
        this.site = site;
    }

    /** Reads an object. */
    Operation<LoadedObject> read(ObjectEditorInput input) {
        Access access = access(input);
        return progress -> LoadedObject.read(
                new DomainUses(access.open(progress.cancellation()), access.model().state(input.profile())),
                input.dn(), progress.cancellation());
    }

    /** The schema of the directory while it is open. */
    Optional<SchemaProfile> schema(ObjectEditorInput input) {
        return access(input).directories().opened(input.profile()).map(MailDirectory::schema);
    }

    /**
     * Shows the change and applies it; merges when somebody else was faster.
     *
     * @return the object as it is now; empty when the reader did not want it
     * @throws OperationException when it was not done, or not all of it
     */
    Optional<LoadedObject> save(ObjectEditorInput input, ObjectEdit edit) throws OperationException {
        String title = NLS.bind(Messages.editor_save_job, input.address());
        while (true) {
            Access access = access(input);
            ChangePlan plan = Waiting.run(control, title,
                    progress -> plan(access.open(progress.cancellation()), edit, progress.cancellation()));
            if (!plan.isEmpty() && !PreviewDialog.isConfirmed(site.getShell(), Question.of(title, plan))) {
                return Optional.empty();
            }
            ChangeReport report = Waiting.run(control, title, access.apply(plan,
                    JournalAction.of(edit.read().kind().id() + ".set", title, input.address())));
            if (report.isComplete()) {
                return Optional.of(Waiting.run(control, title, read(input)));
            }
            if (!isConflict(report)) {
                throw failure(input, edit, report);
            }
            if (!merge(input, edit)) {
                return Optional.empty();
            }
        }
    }

    /**
     * Shows the addresses that a Mailman list lacks as they would be, and adds them.
     *
     * @return the list as it is now; empty when the reader did not want it
     * @throws OperationException when it was not done, or not all of it
     */
    Optional<LoadedObject> complete(ObjectEditorInput input, MailObject list) throws OperationException {
        String title = NLS.bind(Messages.mailman_complete_job, input.address());
        Access access = access(input);
        ChangePlan plan = Waiting.run(control, title, progress -> access.open(progress.cancellation())
                .completeList(list, progress.cancellation()));
        if (!plan.isEmpty() && !PreviewDialog.isConfirmed(site.getShell(), Question.of(title, plan))) {
            return Optional.empty();
        }
        ChangeReport report = Waiting.run(control, title,
                access.apply(plan, JournalAction.of("list.set", title, input.address())));
        if (!report.failures().isEmpty()) {
            throw report.failures().getFirst().failure();
        }
        return Optional.of(Waiting.run(control, title, read(input)));
    }

    /** The values that are wanted, on top of what is on the server now. */
    FieldValues onTop(ObjectEdit edit, MailObject now) {
        FieldValues merged = now.values();
        for (var field : edit.changed()) {
            merged = merged.with(field, edit.wanted().all(field));
        }
        return merged;
    }

    /** Asks for another address; what is edited afterwards, empty when nothing changed. */
    Optional<ObjectEditorInput> rename(ObjectEditorInput input, MailObject object) {
        return RenameDialog.rename(control, access(input), object).map(renamed -> new ObjectEditorInput(
                input.profile(), renamed.kind(), renamed.address(), renamed.dn().toString()));
    }

    /** Asks for a new password and sets it; whether it was set. */
    boolean setPassword(ObjectEditorInput input, MailObject object) {
        return PasswordWindows.set(control, access(input), object);
    }

    /** Lets a password be tried. */
    void verifyPassword(ObjectEditorInput input, MailObject object) {
        PasswordWindows.verify(control, access(input), object);
    }

    private static ChangePlan plan(MailDirectory directory, ObjectEdit edit, Cancellation cancellation)
            throws OperationException {
        ChangePlan plan = directory.update(edit.read(), edit.wanted());
        new DomainLimits().checkChange(directory, edit.read(), edit.wanted(), cancellation);
        return plan;
    }

    private boolean merge(ObjectEditorInput input, ObjectEdit edit) throws OperationException {
        LoadedObject theirs = Waiting.run(control, NLS.bind(Messages.editor_loading_text, input.address()),
                read(input));
        MergeRows rows = new MergeRows(edit.read().values(), edit.wanted(), theirs.object().values());
        Optional<FieldValues> merged = MergeDialog.merge(site.getShell(), input.address(), rows);
        merged.ifPresent(values -> edit.rebase(theirs.object(), values));
        return merged.isPresent();
    }

    /** Why not everything was done; when a part of it was, the edit goes on from what is on the server now. */
    private OperationException failure(ObjectEditorInput input, ObjectEdit edit, ChangeReport report)
            throws OperationException {
        if (report.done() > 0) {
            MailObject now = Waiting.run(control, NLS.bind(Messages.editor_loading_text, input.address()), read(input))
                    .object();
            edit.rebase(now, onTop(edit, now));
        }
        return report.failures().isEmpty()
                ? new OperationCancelledException()
                : report.failures().getFirst().failure();
    }

    private static boolean isConflict(ChangeReport report) {
        return report.done() == 0 && !report.failures().isEmpty()
                && report.failures().getFirst().failure() instanceof EntryChangedException;
    }

    private Access access(ObjectEditorInput input) {
        return Access.to(input.profile(), control.getDisplay());
    }
}
