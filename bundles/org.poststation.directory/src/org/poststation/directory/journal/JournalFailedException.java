// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/**
 * The journal can't be written or read: the disk is full, the workspace may not be written, or its key can't be had.
 * What was to be sent was not sent.
 */
public final class JournalFailedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param explanation the failure in words
     * @param cause what led to it, may be null
     */
    public JournalFailedException(Explanation explanation, Throwable cause) {
        super(explanation, cause);
    }
}
