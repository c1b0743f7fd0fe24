// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** The server can't be reached, does not answer in time, cut the connection, or does not speak LDAP. */
public final class ConnectionFailedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why there is no connection. */
    public enum Reason {
        /** The host name has no address. */
        UNKNOWN_HOST,
        /** The port is closed. */
        REFUSED,
        /** No answer within the time limit. */
        TIMEOUT,
        /** There is no way to the host. */
        UNREACHABLE,
        /** The connection was cut while a request was under way; whether it was done is not known. */
        LOST,
        /** TLS could not be set up: the other side does not speak it, or no common version. */
        TLS,
        /** The profile's file of certificates can't be read; nothing was sent. */
        CA_FILE,
        /** What came is not LDAP. */
        NOT_LDAP
    }

    /**
     * @param reason why
     * @param server URL of the server
     * @param cause what the system said
     */
    public ConnectionFailedException(Reason reason, String server, Throwable cause) {
        super(explain(reason, server, cause), cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    private static Explanation explain(Reason reason, String server, Throwable cause) {
        String said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return Wording.SENTENCES.explanation("connection." + reason, said, server);
    }
}
