// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;

/** The host does not let this account in. */
public final class AuthenticationFailedException extends ShellException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String account;

    /** Why not. */
    public enum Reason {
        /** The host knows the account or the key not, or the password is wrong. */
        REFUSED,
        /** The agent has more keys than the host tries, and none of those that were offered fits. */
        TOO_MANY_KEYS,
        /** There is no key to offer. */
        NO_KEY,
        /** The key file can't be read, or its passphrase is missing or wrong. */
        KEY_UNREADABLE,
        /** There is no agent, or it has not the key. */
        NO_AGENT_KEY,
        /** No password is kept for this account. */
        NO_PASSWORD
    }

    /**
     * @param reason why not
     * @param account for reading
     * @param subject the key or its file, or what the host would accept; may be empty
     * @param said what the host said, may be empty
     * @param cause may be null
     */
    public AuthenticationFailedException(Reason reason, String account, String subject, String said,
            Throwable cause) {
        super("authentication." + reason, said, cause, account, subject);
        this.reason = reason;
        this.account = account;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Which account of the way, as {@link org.poststation.profile.node.SshLogin#url} gives it. */
    public String account() {
        return account;
    }
}
