// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.Serial;

import org.poststation.operation.OperationException;

/** No session could be opened: no connection, a rejected certificate, or a refused bind. */
public final class NotConnectedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With the failure that says why. */
    public NotConnectedException(OperationException reason) {
        super(reason.explanation(), reason);
    }
}
