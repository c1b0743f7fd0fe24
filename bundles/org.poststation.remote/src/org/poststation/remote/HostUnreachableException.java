// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;

/** There is no shell to be had at this place. */
public final class HostUnreachableException extends ShellException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** The name has no address. */
        UNKNOWN_NAME,
        /** Nothing listens on the port. */
        REFUSED,
        /** There is no way to the address. */
        NO_ROUTE,
        /** No answer within the time limit. */
        TIMEOUT,
        /** What answers is not SSH. */
        NOT_SSH,
        /** The host and the console have no method of encryption in common. */
        NO_COMMON_METHOD,
        /** The jump host does not go on to it. */
        NOT_FORWARDED,
        /** The node does not reach another host, or does not allow to use it for that. */
        NOT_REACHED_FROM_NODE,
        /** The host opens no session, for this account or at all. */
        NO_SESSION,
        /** There is no POSIX shell, on this computer. */
        NO_SHELL,
        /** The file of known host keys can't be read or written, so nobody is to be trusted. */
        KNOWN_HOSTS
    }

    /**
     * @param reason why not
     * @param place for reading
     * @param said what the host or the system said, may be empty
     * @param cause may be null
     */
    public HostUnreachableException(Reason reason, String place, String said, Throwable cause) {
        super("unreachable." + reason, said, cause, place);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
