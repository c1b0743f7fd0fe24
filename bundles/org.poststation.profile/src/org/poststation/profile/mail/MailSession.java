// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.mail;

import org.poststation.operation.OperationException;

/** An open connection to a mail server, over which several messages may be sent. For one thread. */
public interface MailSession extends AutoCloseable {

    /**
     * Hands a message over. Blocking. When this returns, the server has taken the responsibility for it.
     *
     * @throws OperationException {@link MailFailedException} when the server does not take it; the session may be used
     *             on when {@link MailFailedException#isAboutRecipient()}
     */
    void send(MailMessage message) throws OperationException;

    /** Says good-bye and closes; never fails. */
    @Override
    void close();
}
