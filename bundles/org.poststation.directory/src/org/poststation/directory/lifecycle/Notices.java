// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailSession;

/** Sends the messages of one run over one connection, at the server's pace. A server that is down is asked once. */
final class Notices implements AutoCloseable {

    private final OwnerMail mail;
    private final LifecycleFolder folder;
    private final ZoneId zone;
    private final Cancellation cancellation;
    private final Map<Language, NoticeTemplate> templates = new EnumMap<>(Language.class);
    private MailSession session;
    private String server;
    private Pace pace;
    private OperationException down;

    Notices(OwnerMail mail, LifecycleFolder folder, ZoneId zone, Cancellation cancellation) {
        this.mail = mail;
        this.folder = folder;
        this.zone = zone;
        this.cancellation = cancellation;
    }

    /**
     * Makes sure that a message could be sent now.
     *
     * @throws OperationException when no mail server is set or it does not take messages; nobody is told in this run
     */
    void require() throws OperationException {
        if (down != null) {
            throw down;
        }
        if (session != null) {
            return;
        }
        try {
            MailServer used = mail.requireServer();
            session = mail.open(cancellation);
            server = used.name();
            pace = new Pace(used.perMinute());
        } catch (OperationException failure) {
            cancellation.check();
            down = failure;
            throw failure;
        }
    }

    /**
     * Sends a message; after {@link #require()}.
     *
     * @return the server that took it
     * @throws OperationException when it was not taken; {@link MailFailedException#isFinal()} tells whether ever
     */
    String send(Notice notice, Language language, String to, String messageId) throws OperationException {
        pace.await(cancellation);
        try {
            session.send(notice.fill(template(language), to, messageId, zone));
            return server;
        } catch (MailFailedException failure) {
            if (!failure.isAboutRecipient()) {
                cancellation.check();
                down = failure;
            }
            throw failure;
        }
    }

    private NoticeTemplate template(Language language) throws OperationException {
        NoticeTemplate known = templates.get(language);
        if (known == null) {
            known = folder.template(language);
            templates.put(language, known);
        }
        return known;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
