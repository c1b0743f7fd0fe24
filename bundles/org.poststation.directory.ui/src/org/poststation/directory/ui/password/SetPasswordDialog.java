// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordSettings;
import org.poststation.directory.password.PasswordText;
import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.profile.Secret;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.FormDialog;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Asks for a new password and judges it as it is typed. Ids of its controls: {@code password.new},
 * {@code password.generate}, {@code password.show}, {@code password.scheme}, {@code password.policy},
 * {@code password.ok}.
 */
final class SetPasswordDialog extends FormDialog {

    private static final int MOST_FAULTS = 7;
    private static final int WIDTH = 300;

    private final MailObject object;
    private final List<PasswordScheme> schemes;
    private final PasswordScheme preferred;
    private final NewPassword judge;
    private Text password;
    private Combo scheme;
    private Label icon;
    private Label policy;
    private char[] chosen = new char[0];
    private PasswordScheme chosenScheme;

    SetPasswordDialog(Shell parent, MailObject object, List<PasswordScheme> schemes, PasswordSettings settings) {
        super(parent, new Heading(Messages.password_dialog_title,
                NLS.bind(Messages.password_area_title, object.address()), stored(object)));
        this.object = object;
        this.schemes = schemes;
        this.preferred = settings.scheme();
        this.judge = NewPassword.of(settings.policy(), object.values());
    }

    /** The password, to be closed by the caller; only after OK. */
    Secret secret() {
        return Secret.of(chosen);
    }

    /** How it is to be stored; only after OK. */
    PasswordScheme scheme() {
        return chosenScheme;
    }

    @Override
    protected void fill(Composite form) {
        grid(form, 3);
        label(form, Messages.password_new_label);
        password = new Text(form, SWT.SINGLE | SWT.BORDER | SWT.PASSWORD);
        WidgetKeys.name(password, "password.new", Messages.password_new_label);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(password);
        password.addModifyListener(event -> judge());
        button(form, SWT.PUSH, Messages.password_generate_button, "password.generate", this::generate);
        new Label(form, SWT.NONE);
        Button show = button(form, SWT.CHECK, Messages.password_show_box, "password.show", () -> {});
        show.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> reveal(show.getSelection())));
        new Label(form, SWT.NONE);
        label(form, Messages.password_scheme_label);
        scheme = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
        WidgetKeys.name(scheme, "password.scheme", Messages.password_scheme_label);
        schemes.forEach(each -> scheme.add(SchemeTexts.of(each)));
        scheme.select(Math.max(0, schemes.indexOf(preferred)));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(scheme);
        verdict(form);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "password.cancel");
        preferred(parent, OK, Messages.password_ok_button, "password.ok", true);
        judge();
    }

    @Override
    protected void okPressed() {
        chosen = password.getTextChars();
        chosenScheme = schemes.get(scheme.getSelectionIndex());
        super.okPressed();
    }

    private void verdict(Composite form) {
        icon = new Label(form, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(icon);
        policy = new Label(form, SWT.WRAP);
        WidgetKeys.key(policy, "password.policy");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true)
                .hint(WIDTH, MOST_FAULTS * form.getFont().getFontData()[0].getHeight() * 2).applyTo(policy);
    }

    private static String stored(MailObject object) {
        String value = object.values().text(Field.PASSWORD);
        return value.isEmpty()
                ? Messages.password_none_text
                : NLS.bind(Messages.password_stored_text, PasswordText.of(StoredPassword.parse(value)));
    }

    private void judge() {
        char[] typed = password.getTextChars();
        List<String> faults = typed.length == 0 ? List.of() : judge.faults(typed);
        boolean good = typed.length > 0 && faults.isEmpty();
        Arrays.fill(typed, '\0');
        icon.setImage(faults.isEmpty() ? good ? Icon.OK.image() : null : Icon.CRITICAL.image());
        policy.setText(good ? Messages.password_good_text : String.join("\n", faults));
        policy.getParent().layout();
        if (getButton(OK) != null) {
            getButton(OK).setEnabled(good);
        }
    }

    private void generate() {
        char[] fresh = judge.generate();
        password.setTextChars(fresh);
        Arrays.fill(fresh, '\0');
        password.setFocus();
        password.selectAll();
    }

    private void reveal(boolean visible) {
        password.setEchoChar(visible ? '\0' : '\u2022');
    }

    private static void label(Composite form, String text) {
        new Label(form, SWT.NONE).setText(text);
    }

    private static Button button(Composite form, int style, String label, String key, Runnable action) {
        Button button = new Button(form, style);
        button.setText(label);
        WidgetKeys.key(button, key);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }
}
