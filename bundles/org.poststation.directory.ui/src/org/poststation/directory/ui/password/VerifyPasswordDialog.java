// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.FormDialog;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * Tries a password by a sign-in of its own. Ids of its controls: {@code verify.password}, {@code verify.try},
 * {@code verify.result}, {@code verify.close}.
 */
final class VerifyPasswordDialog extends FormDialog {

    private static final int TRY = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 320;
    private static final int LINES = 3;

    private final Access access;
    private final MailObject object;
    private Text password;
    private Label icon;
    private Label result;
    private Job trying;

    VerifyPasswordDialog(Shell parent, Access access, MailObject object) {
        super(parent,
                new Heading(Messages.verify_dialog_title, NLS.bind(Messages.verify_area_title, object.address()),
                        Messages.verify_area_text));
        this.access = access;
        this.object = object;
    }

    @Override
    protected void fill(Composite form) {
        grid(form, 2);
        new Label(form, SWT.NONE).setText(Messages.password_try_label);
        password = new Text(form, SWT.SINGLE | SWT.BORDER | SWT.PASSWORD);
        WidgetKeys.name(password, "verify.password", Messages.password_try_label);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(password);
        password.addModifyListener(event -> typed());
        icon = new Label(form, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(icon);
        result = new Label(form, SWT.WRAP);
        WidgetKeys.key(result, "verify.result");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * password.getLineHeight()).applyTo(result);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CLOSE, "verify.close");
        preferred(parent, TRY, Messages.verify_try_button, "verify.try", false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == TRY) {
            attempt();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    public boolean close() {
        if (trying != null) {
            trying.cancel();
        }
        return super.close();
    }

    private void typed() {
        getButton(TRY).setEnabled(trying == null && password.getCharCount() > 0);
        say(null, "");
    }

    private void attempt() {
        char[] typed = password.getTextChars();
        getButton(TRY).setEnabled(false);
        say(Icon.LOADING, Messages.verify_running_text);
        trying = Work.inPlace(getShell(), NLS.bind(Messages.verify_job, object.address()), progress -> {
            try (Secret secret = Secret.of(typed)) {
                return access.open(progress.cancellation()).session().accepts(object.dn(), secret);
            }
        }, this::answered, this::failed);
    }

    private void answered(boolean accepted) {
        trying = null;
        say(accepted ? Icon.OK : Icon.CRITICAL,
                accepted ? Messages.verify_accepted_text : Messages.verify_refused_text);
        getButton(TRY).setEnabled(true);
        password.setFocus();
        password.selectAll();
    }

    private void failed(OperationException failure) {
        trying = null;
        say(Icon.WARNING, failure.explanation().what());
        getButton(TRY).setEnabled(true);
    }

    private void say(Icon shown, String text) {
        icon.setImage(shown == null ? null : shown.image());
        result.setText(VisibleText.forLabel(text));
        result.getParent().layout();
    }
}
