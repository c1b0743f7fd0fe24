// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.poststation.model.InvalidValueException;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.NodeShells;
import org.poststation.smtp.Envelope;
import org.poststation.smtp.Security;
import org.poststation.smtp.SmtpLogin;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;

/** The fields that say whom to speak to, how, and about whom. UI thread only. */
final class DialogueForm {

    private static final int RECIPIENT_LINES = 3;
    private static final int MESSAGE_LINES = 6;

    private final FormField place;
    private final FormField domain;
    private final FormField security;
    private final FormField node;
    private final FormField greeting;
    private final FormField user;
    private final FormField password;
    private final FormField sender;
    private final FormField recipients;
    private final FormField message;

    /** Makes them in the parent, which takes a scrolled area. */
    DialogueForm(Composite parent) {
        ScrolledComposite area = new ScrolledComposite(parent, SWT.V_SCROLL);
        Composite body = new Composite(area, SWT.NONE);
        FormBinder form = new FormBinder(body, "smtp");
        form.section(Messages.smtp_server_section);
        place = form.text(FieldSpec.of("place", Messages.smtp_place_label).withHint(Messages.smtp_place_hint));
        domain = form.flag(FieldSpec.of("domain", Messages.smtp_domain_label));
        security = form.choice(FieldSpec.of("security", Messages.smtp_security_label),
                List.of(new Choice(Security.OFFERED.name(), Messages.smtp_offered_choice),
                        new Choice(Security.START_TLS.name(), Messages.smtp_starttls_choice),
                        new Choice(Security.TLS.name(), Messages.smtp_tls_choice),
                        new Choice(Security.NONE.name(), Messages.smtp_none_choice)));
        security.show(Security.OFFERED.name());
        node = form.choice(FieldSpec.of("node", Messages.smtp_node_label), nodes());
        node.show(nodes().getFirst().value());
        greeting = form.text(FieldSpec.of("greeting", Messages.smtp_greeting_label)
                .withHint(Messages.smtp_greeting_hint));
        user = form.text(FieldSpec.of("user", Messages.smtp_user_label).withHint(Messages.smtp_user_hint));
        password = form.password(FieldSpec.of("password", Messages.smtp_password_label));
        form.section(Messages.smtp_envelope_section);
        sender = form.text(FieldSpec.of("sender", Messages.smtp_sender_label).withHint(Messages.smtp_sender_hint));
        recipients = form.lines(FieldSpec.of("recipients", Messages.smtp_recipients_label), RECIPIENT_LINES);
        form.section(Messages.smtp_message_section);
        message = form.longText(FieldSpec.of("message", Messages.smtp_message_label), MESSAGE_LINES);
        area.setContent(body);
        area.setExpandHorizontal(true);
        area.setExpandVertical(true);
        area.setMinHeight(body.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    }

    private static List<Choice> nodes() {
        List<Choice> nodes = new ArrayList<>(List.of(new Choice("-", Messages.smtp_here_choice)));
        NodeShells.names().forEach(name -> nodes.add(new Choice(name, name)));
        return nodes;
    }

    /** What was entered; empty when an address can't be sent. */
    Optional<DialogueDraft> draft() {
        try {
            String typed = password.value();
            return Optional.of(new DialogueDraft(place.value(), Boolean.parseBoolean(domain.value()),
                    Security.valueOf(security.value()), node.value().equals("-") ? "" : node.value(),
                    greeting.value().strip(), new Envelope(sender.value().strip(), recipients.values()),
                    new SmtpLogin(user.value().strip(), typed::toCharArray), message.value()));
        } catch (InvalidValueException unsendable) {
            return Optional.empty();
        }
    }

    void focus() {
        place.focus();
    }

    /** Shows the text of a message. */
    void message(String text) {
        message.show(text);
    }
}
