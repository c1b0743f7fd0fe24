// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** Something that was named does not exist. */
public final class NotFoundException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param what what does not exist
     * @param next how to find what there is
     */
    public NotFoundException(String what, String next) {
        super(Explanation.of(what, next));
    }
}
