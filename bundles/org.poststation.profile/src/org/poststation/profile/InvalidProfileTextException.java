// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.ResourceBundle;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** A text that should hold connection profiles does not. */
public final class InvalidProfileTextException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    InvalidProfileTextException(String fault, int line, Object subject) {
        this(fault, line, subject, null);
    }

    InvalidProfileTextException(String fault, int line, Object subject, Exception cause) {
        super(explanation(fault, line, subject), cause);
        this.line = line;
    }

    private static Explanation explanation(String fault, int line, Object subject) {
        ResourceBundle sentences = ResourceBundle.getBundle("org.poststation.profile.wording");
        return Explanation.of(MessageFormat.format(sentences.getString("text." + fault), line, subject),
                sentences.getString("text.next"));
    }

    /** The line of the fault, from 1. */
    public int line() {
        return line;
    }
}
