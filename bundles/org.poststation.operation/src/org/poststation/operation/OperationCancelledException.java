// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import java.io.Serial;

/** The work ended early because somebody asked for it. Not a failure to be shown. */
public final class OperationCancelledException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The work ended because it was cancelled. */
    public OperationCancelledException() {
        super(Explanation.of("Cancelled.", ""));
    }
}
