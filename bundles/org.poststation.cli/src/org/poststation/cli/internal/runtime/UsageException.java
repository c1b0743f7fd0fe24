// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** The command line can't be followed as it is; nothing was done. */
public final class UsageException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param what what is wrong with it
     * @param next how to write it
     */
    public UsageException(String what, String next) {
        super(Explanation.of(what, next));
    }

    /** With the exception that led to it. */
    public UsageException(String what, String next, Throwable cause) {
        super(Explanation.of(what, next), cause);
    }
}
