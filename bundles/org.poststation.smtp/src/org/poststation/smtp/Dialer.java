// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.net.Socket;
import java.time.Duration;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Connects to a server: from this computer, or from where the way leads over another. */
@FunctionalInterface
public interface Dialer {

    /**
     * Connects. Blocking, at most as long as the patience.
     *
     * @param cancellation ends it at once
     * @return a connection that the caller closes
     * @throws OperationException why there is none
     */
    Socket dial(String host, int port, Duration patience, Cancellation cancellation) throws OperationException;

    /** Connects from this computer. */
    static Dialer direct() {
        return new DirectDialer();
    }
}
