// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.mail;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;

/** Opens connections to mail servers. A service; thread-safe, holds no connection itself. */
public interface Mailer {

    /**
     * Connects, secures the connection, checks certificate and host name, and authenticates. Blocking.
     *
     * @param server where and how
     * @param password of the server's user; ignored when it has none
     * @param cancellation closes the connection when requested, at any time until the session is closed
     * @return the caller closes it
     * @throws OperationException {@link MailFailedException}
     */
    MailSession open(MailServer server, Secret password, Cancellation cancellation) throws OperationException;
}
