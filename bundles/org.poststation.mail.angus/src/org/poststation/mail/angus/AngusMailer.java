// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import java.net.Socket;
import java.util.Arrays;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.osgi.service.component.annotations.Component;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailFailedException.Reason;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;
import org.poststation.profile.mail.MailSession;
import org.poststation.profile.mail.Mailer;

/** Jakarta Mail's SMTP over connections that are made and checked here. */
@Component
public final class AngusMailer implements Mailer {

    @Override
    public MailSession open(MailServer server, Secret password, Cancellation cancellation) throws OperationException {
        Connection connection = Connection.open(server, cancellation);
        boolean isOpen = false;
        try {
            MailSession session = LibraryLoader.call(() -> logIn(server, password, connection));
            isOpen = true;
            return session;
        } catch (MessagingException failure) {
            cancellation.check();
            throw Failures.connecting(server, failure);
        } finally {
            if (!isOpen) {
                connection.close();
            }
        }
    }

    private static MailSession logIn(MailServer server, Secret password, Connection connection)
            throws MessagingException, OperationException {
        Session session = Session.getInstance(properties(server, connection));
        char[] characters = password.characters();
        try (Deadline deadline = connection.deadline()) {
            String user = server.user().isEmpty() ? null : server.user();
            SMTPTransport transport = new SMTPTransport(session,
                    new URLName("smtp", server.host(), server.port(), null, user, new String(characters)));
            transport.connect(connection.socket());
            if (user != null && !transport.supportsExtension("AUTH")) {
                throw new MailFailedException(Reason.AUTHENTICATION, server.name(), "", null);
            }
            return new AngusSession(server, session, transport, connection);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static Properties properties(MailServer server, Connection connection) throws MailFailedException {
        boolean isReadable = server.protection() == Protection.NONE && !connection.isLocal();
        if (!server.user().isEmpty() && isReadable) {
            throw new MailFailedException(Reason.NOT_PROTECTED, server.name(), "", null);
        }
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.from", server.from());
        properties.setProperty("mail.smtp.localhost", literal(connection.socket()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable",
                Boolean.toString(server.protection() == Protection.START_TLS));
        properties.setProperty("mail.smtp.starttls.required",
                Boolean.toString(server.protection() == Protection.START_TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", connection.layers());
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /** The name of this computer may be one that nobody knows; its address always is one (RFC 5321 section 4.1.3). */
    private static String literal(Socket socket) {
        String address = socket.getLocalAddress().getHostAddress().replaceFirst("%.*", "");
        return address.indexOf(':') < 0 ? '[' + address + ']' : "[IPv6:" + address + ']';
    }
}
