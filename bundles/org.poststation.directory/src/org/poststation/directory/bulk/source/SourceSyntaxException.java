// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.Serial;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** A row of a table can't become an entry; nothing of it was sent to a server. */
public final class SourceSyntaxException extends OperationException {

    static final Sentences SENTENCES = Sentences.of(SourceSyntaxException.class, "wording");

    @Serial
    private static final long serialVersionUID = 1L;

    private final SourceFault fault;

    SourceSyntaxException(SourceFault fault, Object... values) {
        super(SENTENCES.explanation(fault.name(), "", values));
        this.fault = fault;
    }

    /** What is wrong. */
    public SourceFault fault() {
        return fault;
    }
}
