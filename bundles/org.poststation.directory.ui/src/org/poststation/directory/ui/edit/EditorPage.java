// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.work.Work;

/** The content of an editor in its states: on its way, failed, being edited. UI thread only. */
final class EditorPage {

    /**
     * The editor around the page.
     *
     * @param site of the editor
     * @param changed what is typed or whether it is saved changed
     * @param save saves as the workbench does
     * @param renamed takes the input under the new name
     */
    record Owner(IEditorSite site, Runnable changed, Runnable save, Consumer<ObjectEditorInput> renamed) {}

    private final Owner owner;
    private final String area;
    private final StatePage states;
    private final EditorHeader header;
    private final Composite body;
    private final Saving saving;
    private ObjectEditorInput input;
    private ObjectForm form;
    private ObjectEdit edit;
    private Job loading;
    private boolean writable;

    EditorPage(Composite parent, ObjectEditorInput input, Owner owner) {
        this.owner = owner;
        this.input = input;
        this.area = FieldKeys.area(input.kind());
        GridLayoutFactory.fillDefaults().applyTo(parent);
        states = new StatePage(parent, area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(states.control());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(states.content());
        header = new EditorHeader(states.content(), input.kind(),
                new EditorHeader.Actions(owner.save(), this::revert, this::rename));
        body = new Composite(states.content(), 0);
        GridLayoutFactory.fillDefaults().applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        saving = new Saving(states.control(), owner.site());
    }

    /** Reads the object; what is typed is lost. */
    void load() {
        cancel();
        states.show(new ViewState.Loading(NLS.bind(Messages.editor_loading_text, input.address()), false,
                Optional.of(new ViewState.Offer(area + ".cancel", Messages.editor_cancel_button, this::cancel))));
        loading = Work.inPlace(states.control(), NLS.bind(Messages.editor_loading_text, input.address()),
                saving.read(input), this::loaded, this::notLoaded);
    }

    void cancel() {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
    }

    boolean isDirty() {
        return edit != null && edit.isDirty();
    }

    Optional<String> reason() {
        return form == null ? Optional.empty() : form.reason();
    }

    /** Saves; whether everything was done. Handles events while it works. */
    boolean save() throws OperationException {
        header.clear();
        form.editable(false);
        try {
            Optional<LoadedObject> now = saving.save(input, edit);
            now.ifPresent(this::showAgain);
            return now.isPresent();
        } finally {
            if (!states.control().isDisposed()) {
                form.editable(writable);
                form.show(edit);
                state();
            }
        }
    }

    /** Keeps what was typed and tells why it was not saved. */
    void failed(OperationException failure) {
        header.failed(failure, owner.save());
        FailedField.of(failure, edit.read().kind(), saving.schema(input)).ifPresent(
                at -> form.point(at.field(), at.problem()));
    }

    /** Reads the object again; asks when something typed would be lost. */
    void revert() {
        if (!isDirty() || MessageDialog.openQuestion(owner.site().getShell(), Messages.editor_revert_title,
                NLS.bind(Messages.editor_revert_question, input.address()))) {
            header.clear();
            load();
        }
    }

    /** Brings the page up to date without losing anything: a page in which something was typed stays. */
    void refresh() {
        if (!isDirty()) {
            load();
        }
    }

    void rename() {
        if (edit != null && writable && !isDirty()) {
            saving.rename(input, edit.read()).ifPresent(now -> {
                input = now;
                owner.renamed().accept(now);
                load();
            });
        }
    }

    void focus() {
        if (form != null) {
            form.focus();
        } else {
            states.control().setFocus();
        }
    }

    private void loaded(LoadedObject loaded) {
        loading = null;
        writable = !loaded.directory().session().profile().readOnly();
        for (Control old : body.getChildren()) {
            old.dispose();
        }
        SchemaProfile schema = loaded.directory().schema();
        edit = new ObjectEdit(loaded.object(), values -> loaded.directory().check(input.kind(), values,
                loaded.domain()));
        form = new ObjectForm(body, schema.kind(input.kind()), loaded.required(), schema.mailmanLists(),
                new FormActions(new PasswordActions(this::setPassword, this::verifyPassword), this::completeList));
        form.onChange(this::typed);
        form.editable(writable);
        showAgain(loaded);
        body.layout(true, true);
    }

    private void showAgain(LoadedObject loaded) {
        edit.reset(loaded.object());
        header.title(loaded.object().address());
        form.show(edit);
        states.show(new ViewState.Ready(loaded.asOf(), Optional.empty(),
                writable ? "" : Messages.editor_readonly_note));
        state();
    }

    private void notLoaded(OperationException failure) {
        loading = null;
        states.show(new ViewState.Failed(failure.explanation(),
                new ViewState.Offer(area + ".retry", Messages.editor_retry_button, this::load)));
    }

    private void typed() {
        form.readInto(edit);
        form.report(edit.problems());
        state();
    }

    private void state() {
        header.state(edit.isDirty(), writable, edit.isDirty() ? form.reason() : Optional.empty(), form.warning());
        owner.changed().run();
    }

    private void setPassword() {
        if (saving.setPassword(input, edit.read())) {
            refreshAfterPassword();
        }
    }

    /** The password is written at once; what else is typed stays, on top of the entry as it is now. */
    private void refreshAfterPassword() {
        Work.inPlace(states.control(), NLS.bind(Messages.editor_loading_text, input.address()), saving.read(input),
                now -> {
                    edit.rebase(now.object(),
                            edit.isDirty() ? saving.onTop(edit, now.object()) : now.object().values());
                    form.show(edit);
                    state();
                }, this::failed);
    }

    private void completeList() {
        header.clear();
        try {
            saving.complete(input, edit.read()).ifPresent(this::showAgain);
        } catch (OperationCancelledException wanted) {
            state();
        } catch (OperationException failure) {
            header.failed(failure, this::completeList);
        }
    }

    private void verifyPassword() {
        saving.verifyPassword(input, edit.read());
    }
}
