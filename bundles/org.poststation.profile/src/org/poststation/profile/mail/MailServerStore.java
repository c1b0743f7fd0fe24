// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.mail;

import java.util.Optional;

import org.poststation.operation.OperationException;

/** Keeps the mail server of this workspace. A service; reads and writes the disk. */
public interface MailServerStore {

    /**
     * The mail server, or empty when none was set.
     *
     * @throws OperationException when what is kept can't be read
     */
    Optional<MailServer> find() throws OperationException;

    /**
     * Keeps a mail server in place of the one before.
     *
     * @throws OperationException when it can't be written; the old one stays then
     */
    void save(MailServer server) throws OperationException;

    /**
     * Forgets the mail server; its secret is forgotten by the caller.
     *
     * @throws OperationException when it can't be removed
     */
    void remove() throws OperationException;
}
