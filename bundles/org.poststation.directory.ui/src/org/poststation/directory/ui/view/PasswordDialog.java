// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.text.VisibleText;

/** Asks for the password of a profile. */
final class PasswordDialog extends Dialog {

    private static final int WIDTH = 460;

    private final ConnectionProfile profile;
    private FormField password;
    private FormField keep;
    private Secret secret;
    private boolean kept;

    PasswordDialog(Shell parent, ConnectionProfile profile) {
        super(parent);
        this.profile = profile;
    }

    Secret secret() {
        return secret;
    }

    boolean isKept() {
        return kept;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.password_prompt_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Label text = new Label(area, SWT.WRAP);
        text.setText(VisibleText
                .forLabel(NLS.bind(Messages.password_dialog_text, profile.bindDn(), profile.name())));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        Composite fields = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        FormBinder form = new FormBinder(fields, "password");
        password = form.password(FieldSpec.of("value", Messages.password_field_label).mandatory());
        keep = form.flag(FieldSpec.of("keep", Messages.password_keep_label));
        form.onChange(() -> getButton(OK).setEnabled(form.isValid()));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(OK).setEnabled(false);
        password.focus();
    }

    @Override
    protected void okPressed() {
        secret = Secret.of(((Text) password.control()).getTextChars());
        kept = Boolean.parseBoolean(keep.value());
        super.okPressed();
    }
}
