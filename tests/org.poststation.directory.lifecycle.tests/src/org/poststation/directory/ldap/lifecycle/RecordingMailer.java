// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailFailedException.Reason;
import org.poststation.profile.mail.MailMessage;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServerSettings;
import org.poststation.profile.mail.MailSession;
import org.poststation.profile.mail.Mailer;

/** Takes messages and keeps them, refuses one recipient, or is down, as a test wishes. */
final class RecordingMailer implements Mailer {

    final List<MailMessage> sent = new ArrayList<>();
    String refused = "";
    boolean isDown;
    int opened;
    Consumer<MailMessage> onSent = message -> {};
    int perMinute = 60_000;

    @Override
    public MailSession open(MailServer server, Secret password, Cancellation cancellation) throws OperationException {
        opened++;
        if (isDown) {
            throw new MailFailedException(Reason.UNREACHABLE, server.name(), "", null);
        }
        return new MailSession() {
            @Override
            public void send(MailMessage message) throws OperationException {
                if (isDown) {
                    throw new MailFailedException(Reason.LOST, server.name(), "", null);
                }
                if (message.to().equals(refused)) {
                    throw new MailFailedException(Reason.RECIPIENT_REFUSED, refused, "550 5.1.1 no such user", null);
                }
                sent.add(message);
                onSent.accept(message);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    List<String> recipients() {
        return sent.stream().map(MailMessage::to).sorted().toList();
    }

    /** The settings of a workspace that name this server. */
    WorkspaceSettings settings() {
        Map<String, String> kept = new TreeMap<>();
        WorkspaceSettings settings = new WorkspaceSettings() {
            @Override
            public Map<String, String> all() {
                return kept;
            }

            @Override
            public void save(Map<String, String> changed) {
                kept.putAll(changed);
            }
        };
        try {
            MailServerSettings.save(settings, new MailServer("mail.example.org", 25, MailServer.Protection.NONE,
                    Optional.empty(), "", "admin@example.org", perMinute, MailServer.USUAL_TIMEOUT));
        } catch (OperationException impossible) {
            throw new AssertionError(impossible);
        }
        return settings;
    }
}
