// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.Serial;

import org.poststation.operation.OperationException;

/** What is wrong with a record, and where. */
final class FaultyLine extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int at;
    private final transient OperationException problem;

    /**
     * @param line index of the line in its frame
     * @param at position in the line when it is not folded, from 0
     */
    FaultyLine(int line, int at, OperationException problem) {
        super(problem);
        this.line = line;
        this.at = at;
        this.problem = problem;
    }

    static FaultyLine of(LdifFault fault, int line, int at, Object... values) {
        return new FaultyLine(line, at, new LdifSyntaxException(fault, null, values));
    }

    int line() {
        return line;
    }

    int at() {
        return at;
    }

    OperationException problem() {
        return problem;
    }
}
