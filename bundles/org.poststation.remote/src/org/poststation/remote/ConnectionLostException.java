// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;

/** The connection ended before the answer was complete; whether the command had its effect is not known. */
public final class ConnectionLostException extends ShellException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** When it was lost. */
    public enum When {
        /** Before anybody was logged in. */
        CONNECTING,
        /** While a command ran. */
        RUNNING,
        /** The command ended without an exit status: a signal ended it, or the connection. */
        NO_STATUS,
        /** What the command printed has no end. */
        NO_END
    }

    /**
     * @param when it was lost
     * @param place for reading
     * @param said what the host or the system said, may be empty
     * @param cause may be null
     */
    public ConnectionLostException(When when, String place, String said, Throwable cause) {
        super("lost." + when, said, cause, place);
    }
}
