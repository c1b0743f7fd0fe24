// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.Serial;

import org.poststation.operation.OperationException;

/** The entry is no longer in the state in which it was read; nothing was written. */
public final class EntryChangedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Dn dn;

    /**
     * @param dn the entry
     * @param cause what the server said, may be null
     */
    public EntryChangedException(Dn dn, Throwable cause) {
        super(Wording.SENTENCES.explanation("entry.changed", "", dn.toString()), cause);
        this.dn = dn;
    }

    /** The entry. */
    public Dn dn() {
        return dn;
    }
}
