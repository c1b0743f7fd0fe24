// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.Serial;

import org.poststation.operation.OperationException;

/** What a run does, or what it is about to delete, can't be written to the workspace: the run ends. */
public final class NotKeptException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotKeptException(OperationException reason) {
        super(reason.explanation(), reason);
    }
}
