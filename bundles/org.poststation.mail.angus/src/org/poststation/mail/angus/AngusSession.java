// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationException;
import org.poststation.profile.mail.MailMessage;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailSession;

/** One connection over which messages are sent one after the other. */
final class AngusSession implements MailSession {

    private final MailServer server;
    private final Session session;
    private final SMTPTransport transport;
    private final Connection connection;

    AngusSession(MailServer server, Session session, SMTPTransport transport, Connection connection) {
        this.server = server;
        this.session = session;
        this.transport = transport;
        this.connection = connection;
    }

    @Override
    public void send(MailMessage message) throws OperationException {
        try (Deadline deadline = connection.deadline()) {
            LibraryLoader.call(() -> {
                MimeMessage written = MimeText.write(message, server.from(), session);
                transport.sendMessage(written, written.getAllRecipients());
                return null;
            });
        } catch (MessagingException failure) {
            throw connection.isTooLate()
                    ? Failures.tooLate(server, failure)
                    : Failures.sending(server, message, failure);
        }
    }

    @Override
    public void close() {
        try (Connection closed = connection; Deadline deadline = connection.deadline()) {
            LibraryLoader.call(() -> {
                transport.close();
                return null;
            });
        } catch (MessagingException | OperationException notPolite) {
            // what was sent was taken; the other side sees the end of the connection
            connection.close();
        }
    }
}
