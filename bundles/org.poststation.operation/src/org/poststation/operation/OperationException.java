// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import java.io.Serial;

/** An expected failure, explained. Unexpected ones stay runtime exceptions. */
public class OperationException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Explanation explanation;

    /** A failure without a deeper cause. */
    public OperationException(Explanation explanation) {
        this(explanation, null);
    }

    /** A failure with the exception that led to it. */
    public OperationException(Explanation explanation, Throwable cause) {
        super(explanation.what(), cause);
        this.explanation = explanation;
    }

    /** The failure in words. */
    public final Explanation explanation() {
        return explanation;
    }
}
