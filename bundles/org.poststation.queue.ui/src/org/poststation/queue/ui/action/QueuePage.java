// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import java.util.Optional;

import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.service.Services;

/** Preference page: how much is asked before something is done to messages. Id: {@code queuepage.confirm}. */
public final class QueuePage extends PreferencePage implements IWorkbenchPreferencePage {

    private FormField confirm;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.page_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        FormBinder form = new FormBinder(page, "queuepage");
        confirm = form.text(FieldSpec.of("confirm", Messages.page_confirm_label).mandatory()
                .validatedBy(value -> ConfirmationLimit.parse(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(FieldProblem.error(Messages.page_confirm_range))));
        form.onChange(() -> {
            setValid(form.isValid());
            setErrorMessage(form.reason().orElse(null));
        });
        show(kept());
        return page;
    }

    private void show(ConfirmationLimit limit) {
        confirm.show(Long.toString(limit.messages()));
    }

    /** What is kept; the usual when that can't be read, so that the page can put it right. */
    private ConfirmationLimit kept() {
        try {
            return ConfirmationLimit.of(Services.require(WorkspaceSettings.class));
        } catch (OperationException failure) {
            setMessage(failure.explanation().what(), WARNING);
            return ConfirmationLimit.USUAL;
        }
    }

    @Override
    protected void performDefaults() {
        show(ConfirmationLimit.USUAL);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (confirm == null) {
            return true;
        }
        try {
            ConfirmationLimit.parse(confirm.value()).orElseThrow().save(Services.require(WorkspaceSettings.class));
            return true;
        } catch (OperationException failure) {
            FailurePresenter.show(getShell(), getTitle(), failure);
            return false;
        }
    }
}
