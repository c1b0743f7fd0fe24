// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;

/** The command printed more than it may; it was ended. */
public final class OutputTooLargeException extends ShellException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param place for reading
     * @param limit in bytes
     */
    public OutputTooLargeException(String place, int limit) {
        super("large", "", null, place, limit);
    }
}
