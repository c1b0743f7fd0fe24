// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;
import java.time.Duration;

/** The command did not end in time; it was ended, as far as the node lets us. */
public final class CommandTimeoutException extends ShellException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param place for reading
     * @param deadline that passed
     */
    public CommandTimeoutException(String place, Duration deadline) {
        super("timeout", "", null, place, deadline.toSeconds());
    }
}
