// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.login;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.profile.Secret;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;

/** Asks for the password of an account, or for the passphrase of its key. */
final class SecretDialog extends SizedDialog {

    private static final Point SIZE = new Point(520, 230);

    private final SshLogin login;
    private FormField value;
    private FormField keep;
    private Secret secret;
    private boolean isKept;

    SecretDialog(Shell parent, SshLogin login) {
        super(parent, isPassphrase(login) ? Messages.secret_passphrase_title : Messages.secret_password_title, SIZE);
        this.login = login;
    }

    /** What was entered; the caller closes it. */
    Secret secret() {
        return secret;
    }

    /** Whether it is to be kept in the secure storage. */
    boolean isKept() {
        return isKept;
    }

    private static boolean isPassphrase(SshLogin login) {
        return login.identity() instanceof SshIdentity.KeyFile;
    }

    @Override
    protected void fill(Composite area) {
        boolean isPassphrase = isPassphrase(login);
        sentence(area, "secret.text", login.identity() instanceof SshIdentity.KeyFile key
                ? NLS.bind(Messages.secret_passphrase_text, key.file(), login.url())
                : NLS.bind(Messages.secret_password_text, login.url()));
        Composite fields = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        FormBinder form = new FormBinder(fields, "secret");
        value = form.password(FieldSpec
                .of("value", isPassphrase ? Messages.secret_passphrase_label : Messages.secret_password_label)
                .mandatory());
        keep = form.flag(FieldSpec.of("keep", Messages.secret_keep_label));
        form.onChange(() -> getButton(OK).setEnabled(form.isValid()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, OK, Messages.secret_login_button, "secret.login").setEnabled(false);
        button(parent, CANCEL, ButtonLabels.CANCEL, "secret.cancel");
        getShell().setDefaultButton(getButton(OK));
        value.focus();
    }

    @Override
    protected void okPressed() {
        secret = Secret.of(((Text) value.control()).getTextChars());
        isKept = Boolean.parseBoolean(keep.value());
        super.okPressed();
    }
}
