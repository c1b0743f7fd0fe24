// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.Serial;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** A record is not LDIF; nothing of it was sent to a server. */
public final class LdifSyntaxException extends OperationException {

    static final Sentences SENTENCES = Sentences.of(LdifSyntaxException.class, "wording");

    @Serial
    private static final long serialVersionUID = 1L;

    private final LdifFault fault;

    /**
     * @param cause what led to it, or null
     * @param values for the sentence; never a value of the record, which may be secret
     */
    LdifSyntaxException(LdifFault fault, Throwable cause, Object... values) {
        super(SENTENCES.explanation(fault.name(), "", values), cause);
        this.fault = fault;
    }

    /** What is wrong. */
    public LdifFault fault() {
        return fault;
    }
}
