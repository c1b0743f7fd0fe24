// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.password.PasswordText;
import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.model.Severity;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.widget.WidgetKeys;

/** The line of the form that tells how the password is stored, never the password, and offers to set or try it. */
final class PasswordLine {

    private final String area;
    private final PasswordActions actions;
    private Label icon;
    private Label stored;
    private Button set;
    private Button verify;

    PasswordLine(String area, PasswordActions actions) {
        this.area = area;
        this.actions = actions;
    }

    /** Adds the line to a form of two columns. */
    void create(Composite form) {
        Label label = new Label(form, SWT.NONE);
        label.setText(FieldTexts.label(Field.PASSWORD) + ':');
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(label);
        Composite line = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        icon = new Label(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(icon);
        stored = new Label(line, SWT.WRAP);
        WidgetKeys.key(stored, area + ".password");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .indent(0, 4).applyTo(stored);
        Composite buttons = new Composite(line, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        set = button(buttons, Messages.password_set_button, ".password.set", actions.set());
        verify = button(buttons, Messages.password_verify_button, ".password.verify", actions.verify());
    }

    void show(MailObject object) {
        if (stored == null) {
            return;
        }
        String value = object.values().text(Field.PASSWORD);
        verify.setEnabled(!value.isEmpty());
        if (value.isEmpty()) {
            say(Severity.NOTICE, Messages.password_none_text);
        } else {
            StoredPassword parsed = StoredPassword.parse(value);
            say(parsed.strength(), PasswordText.of(parsed));
        }
    }

    void report(FieldProblem problem) {
        if (stored != null) {
            stored.setToolTipText(problem == null ? null : problem.text());
        }
    }

    void editable(boolean editable) {
        if (set != null) {
            set.setEnabled(editable);
        }
    }

    private void say(Severity severity, String text) {
        icon.setImage(Words.icon(severity).image());
        stored.setText(text.replace("&", "&&"));
        stored.requestLayout();
    }

    private Button button(Composite parent, String label, String key, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, area + key);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }
}
