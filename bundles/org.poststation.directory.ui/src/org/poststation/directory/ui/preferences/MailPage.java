// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.preferences;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;
import org.poststation.profile.mail.MailServerSettings;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.service.Services;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * Preference page: the mail server by which owners of accounts are told. Ids of its controls: {@code mail.host},
 * {@code mail.protection}, {@code mail.port}, {@code mail.ca}, {@code mail.user}, {@code mail.password},
 * {@code mail.from}, {@code mail.rate}, {@code mail.timeout}, {@code mail.to}, {@code mail.test}, {@code mail.result}.
 */
public final class MailPage extends PreferencePage implements IWorkbenchPreferencePage {

    private FormBinder form;
    private Protection protection;
    private Button test;
    private Label result;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.mail_page_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(page);
        Composite fields = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        form = new FormBinder(fields, "mail");
        fields();
        test(page);
        form.onChange(this::changed);
        show(MailDraft.of(kept()));
        return page;
    }

    private void fields() {
        form.section(Messages.mail_server_section);
        form.text(FieldSpec.of("host", Messages.mail_host_label).withHint(Messages.mail_host_hint));
        form.choice(FieldSpec.of("protection", Messages.mail_protection_label), Stream.of(Protection.values())
                .map(each -> new Choice(each.name(), protection(each))).toList());
        form.text(checked("port", Messages.mail_port_label, MailDraft::portProblem).mandatory());
        form.text(FieldSpec.of("ca", Messages.mail_ca_label).withHint(Messages.mail_ca_hint));
        form.text(FieldSpec.of("user", Messages.mail_user_label).withHint(Messages.mail_user_hint));
        form.password(FieldSpec.of("password", Messages.password_field_label).withHint(Messages.mail_password_hint));
        form.section(Messages.mail_messages_section);
        form.text(checked("from", Messages.mail_from_label, MailDraft::addressProblem));
        form.text(checked("rate", Messages.mail_rate_label, MailDraft::rateProblem).mandatory());
        form.text(checked("timeout", Messages.mail_timeout_label, MailDraft::timeoutProblem).mandatory());
        form.section(Messages.mail_test_section);
        form.text(checked("to", Messages.mail_to_label, MailDraft::addressProblem));
    }

    private static FieldSpec checked(String key, String label, Function<String, Optional<String>> problem) {
        return FieldSpec.of(key, label).validatedBy(text -> problem.apply(text).map(FieldProblem::error));
    }

    private static String protection(Protection protection) {
        return switch (protection) {
            case NONE -> Messages.mail_none_choice;
            case START_TLS -> Messages.mail_starttls_choice;
            case TLS -> Messages.mail_tls_choice;
        };
    }

    private void test(Composite page) {
        test = new Button(page, SWT.PUSH);
        test.setText(Messages.mail_test_button);
        WidgetKeys.key(test, "mail.test");
        GridDataFactory.swtDefaults().indent(10, 0).applyTo(test);
        test.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> send()));
        result = new Label(page, SWT.WRAP);
        WidgetKeys.key(result, "mail.result");
        GridDataFactory.fillDefaults().grab(true, false).indent(10, 0).hint(300, SWT.DEFAULT).applyTo(result);
    }

    private void changed() {
        Protection chosen = Protection.valueOf(value("protection"));
        if (chosen != protection) {
            field("port").show(draft(protection).portFor(chosen));
            protection = chosen;
        }
        boolean isSender = value("host").isBlank() || !value("from").isBlank();
        boolean isRight = form.isValid() && isSender;
        setValid(isRight);
        setErrorMessage(form.reason().or(() -> isSender
                ? Optional.empty()
                : Optional.of(Messages.mail_from_required)).orElse(null));
        test.setEnabled(isRight && !value("host").isBlank() && !value("to").isBlank());
    }

    /** By what stands in the form, whether it is kept or not. */
    private void send() {
        MailServer server = draft(protection).server();
        String to = value("to").strip();
        Optional<Secret> typed = typed();
        test.setEnabled(false);
        say(NLS.bind(Messages.mail_sending_text, server.name()));
        Work.inPlace(result, Messages.mail_test_button, progress -> {
            try {
                Services.require(OwnerMail.class).sendTest(server, typed, to, progress.cancellation());
                return server;
            } finally {
                typed.ifPresent(Secret::close);
            }
        }, sent -> {
            changed();
            say(NLS.bind(Messages.mail_sent_text, sent.name(), to));
        }, failure -> {
            changed();
            say(failure.explanation().what());
            FailurePresenter.show(getShell(), Messages.mail_test_button, failure);
        });
    }

    private void say(String text) {
        result.setText(VisibleText.forLabel(text));
        result.requestLayout();
    }

    @Override
    protected void performDefaults() {
        show(MailDraft.of(Optional.empty()));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (form == null) {
            return true;
        }
        MailServer server = draft(protection).server();
        Optional<Secret> typed = typed();
        try {
            Waiting.run(form.field("host").control(), getTitle(), progress -> keep(server, typed));
            return true;
        } catch (OperationException failure) {
            FailurePresenter.show(getShell(), getTitle(), failure);
            return false;
        } finally {
            typed.ifPresent(Secret::close);
        }
    }

    private static MailServer keep(MailServer server, Optional<Secret> typed) throws OperationException {
        SecretStore secrets = Services.require(SecretStore.class);
        if (server.user().isEmpty()) {
            secrets.forget(MailServer.SECRET_KEY);
        } else if (typed.isPresent()) {
            secrets.keep(MailServer.SECRET_KEY, typed.get());
        }
        MailServerSettings.save(Services.require(WorkspaceSettings.class), server);
        return server;
    }

    /** What is kept; nothing when that can't be read, so that the page can put it right. */
    private Optional<MailServer> kept() {
        try {
            return MailServerSettings.find(Services.require(WorkspaceSettings.class));
        } catch (OperationException failure) {
            setMessage(failure.explanation().what(), WARNING);
            return Optional.empty();
        }
    }

    private Optional<Secret> typed() {
        char[] password = ((Text) field("password").control()).getTextChars();
        return password.length == 0 ? Optional.empty() : Optional.of(Secret.of(password));
    }

    private void show(MailDraft draft) {
        protection = draft.protection();
        field("host").show(draft.host());
        field("protection").show(draft.protection().name());
        field("port").show(draft.port());
        field("ca").show(draft.caFile());
        field("user").show(draft.user());
        field("from").show(draft.from());
        field("rate").show(draft.perMinute());
        field("timeout").show(draft.timeout());
        changed();
    }

    private MailDraft draft(Protection with) {
        return new MailDraft(value("host"), with, value("port"), value("ca"), value("user"), value("from"),
                value("rate"), value("timeout"));
    }

    private FormField field(String key) {
        return form.field(key);
    }

    private String value(String key) {
        return field(key).value();
    }
}
