// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.Serial;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** A text is not a search filter; nothing was sent to a server. */
public final class InvalidFilterException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    InvalidFilterException(String text, int position) {
        super(Explanation.of(Wording.SENTENCES.text("filter.invalid", text, position + 1),
                Wording.SENTENCES.text("filter.next")));
        this.position = position;
    }

    /** Index of the character at fault, from 0. */
    public int position() {
        return position;
    }
}
