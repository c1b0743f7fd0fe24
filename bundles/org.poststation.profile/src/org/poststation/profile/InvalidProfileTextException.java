// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** A text that should hold connection profiles does not. */
public final class InvalidProfileTextException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param fault key of the sentence
     * @param line of the fault, from 1
     * @param subject what is wrong
     */
    public InvalidProfileTextException(String fault, int line, Object subject) {
        this(fault, line, subject, null);
    }

    /**
     * @param fault key of the sentence
     * @param line of the fault, from 1
     * @param subject what is wrong
     * @param cause may be null
     */
    public InvalidProfileTextException(String fault, int line, Object subject, Exception cause) {
        super(explanation(fault, line, subject), cause);
        this.line = line;
    }

    private static Explanation explanation(String fault, int line, Object subject) {
        Sentences sentences = Sentences.of(InvalidProfileTextException.class, "wording");
        return Explanation.of(sentences.text("text." + fault, line, subject), sentences.text("text.next"));
    }

    /** The line of the fault, from 1. */
    public int line() {
        return line;
    }
}
