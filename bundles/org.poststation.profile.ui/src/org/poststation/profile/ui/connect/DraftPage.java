// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;

/** A page whose fields stand in the draft; it is complete when none has an error. */
abstract class DraftPage extends WizardPage {

    private final ProfileDraft draft;
    private FormBinder form;
    private boolean touched;

    DraftPage(String name, ProfileDraft draft) {
        super(name);
        this.draft = draft;
    }

    /** Adds the fields. */
    abstract void fields(FormBinder binder, Composite parent);

    final ProfileDraft draft() {
        return draft;
    }

    final FormBinder form() {
        return form;
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        form = new FormBinder(page, ProfileKeys.AREA);
        fields(form, page);
        form.fields().forEach(field -> field.show(draft.text(field.key())));
        form.onChange(this::changed);
        setPageComplete(form.isValid());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !form.fields().isEmpty()) {
            form.firstError().orElse(form.fields().getFirst()).focus();
        }
    }

    /** Puts a text into a field as if it had been typed. */
    final void type(String key, String text) {
        form.field(key).show(text);
        changed();
    }

    private void changed() {
        touched = true;
        List<FormField> typed = form.fields().stream()
                .filter(field -> !field.value().equals(draft.text(field.key()))).toList();
        typed.forEach(field -> draft.set(field.key(), field.value()));
        form.fields().stream().filter(field -> !field.value().equals(draft.text(field.key())))
                .forEach(field -> field.show(draft.text(field.key())));
        showState();
    }

    /** Shows the reason why one can't go on; a page that was just opened does not complain. */
    private void showState() {
        setPageComplete(form.isValid());
        setErrorMessage(touched ? reason().orElse(null) : null);
        Optional<FieldProblem> warning = form.fields().stream().flatMap(field -> field.problem().stream())
                .filter(problem -> !problem.isError()).findFirst();
        setMessage(warning.map(FieldProblem::text).orElse(null), IMessageProvider.WARNING);
    }

    /** The first error of a field in which something stands, so that empty ones are not shouted about. */
    private Optional<String> reason() {
        return form.fields().stream().filter(field -> !field.value().isEmpty())
                .filter(field -> field.problem().filter(FieldProblem::isError).isPresent()).findFirst()
                .map(DraftPage::sentence);
    }

    private static String sentence(FormField field) {
        return field.problem().map(FieldProblem::text).orElse("");
    }
}
