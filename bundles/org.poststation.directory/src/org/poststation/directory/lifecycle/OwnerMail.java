// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.mail.MailMessage;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServerSettings;
import org.poststation.profile.mail.MailSession;
import org.poststation.profile.mail.Mailer;

/** The way to the owners of accounts: the workspace's mail server. Thread-safe. */
@Component(service = OwnerMail.class)
public final class OwnerMail {

    private final Mailer mailer;
    private final WorkspaceSettings settings;
    private final SecretStore secrets;

    /** Called by the service framework. */
    @Activate
    public OwnerMail(@Reference Mailer mailer, @Reference WorkspaceSettings settings, @Reference SecretStore secrets) {
        this.mailer = mailer;
        this.settings = settings;
        this.secrets = secrets;
    }

    /**
     * The mail server.
     *
     * @throws OperationException when none was set or the settings can't be read
     */
    public MailServer requireServer() throws OperationException {
        return MailServerSettings.find(settings).orElseThrow(
                () -> new OperationException(LifecycleWording.SENTENCES.explanation("no-mail-server", "")));
    }

    /**
     * Opens a connection to it. Blocking.
     *
     * @return the caller closes it
     * @throws OperationException when none was set or it does not let us in
     */
    public MailSession open(Cancellation cancellation) throws OperationException {
        return open(requireServer(), Optional.empty(), cancellation);
    }

    /**
     * Sends a message by which somebody sees that a server takes messages. Blocking.
     *
     * @param server which may differ from what is kept
     * @param typed the password of its user; empty to take the one that is kept
     * @param to who gets it
     * @throws OperationException when it was not taken
     */
    public void sendTest(MailServer server, Optional<Secret> typed, String to, Cancellation cancellation)
            throws OperationException {
        MailMessage message = new MailMessage(to, LifecycleWording.SENTENCES.text("test.subject"),
                LifecycleWording.SENTENCES.text("test.text"), Locale.getDefault(), MessageIds.next(server.from()));
        try (MailSession session = open(server, typed, cancellation)) {
            session.send(message);
        }
    }

    private MailSession open(MailServer server, Optional<Secret> typed, Cancellation cancellation)
            throws OperationException {
        if (typed.isPresent()) {
            return mailer.open(server, typed.get(), cancellation);
        }
        Secret none = Secret.of(new char[0]);
        try (Secret password = server.user().isEmpty() ? none : secrets.find(MailServer.SECRET_KEY).orElse(none)) {
            return mailer.open(server, password, cancellation);
        }
    }
}
