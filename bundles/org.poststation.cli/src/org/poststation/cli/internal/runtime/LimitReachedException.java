// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** A domain may not have what was wanted. */
public final class LimitReachedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param reason which limit, one sentence
     */
    public LimitReachedException(String reason) {
        super(Explanation.of(reason, "Raise the limit with \"domain set\", or choose another value."));
    }
}
