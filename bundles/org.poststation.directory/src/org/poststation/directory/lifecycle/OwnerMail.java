// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.WorkspaceSettings;
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
        MailServer server = requireServer();
        Secret none = Secret.of(new char[0]);
        try (Secret password = server.user().isEmpty() ? none : secrets.find(MailServer.SECRET_KEY).orElse(none)) {
            return mailer.open(server, password, cancellation);
        }
    }
}
