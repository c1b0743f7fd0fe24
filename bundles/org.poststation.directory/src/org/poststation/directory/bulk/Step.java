// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.operation.OperationException;

/** What is to be done next with a task. */
sealed interface Step {

    /** The entry is read. */
    record Read() implements Step {}

    /**
     * A change is kept in the journal and sent.
     *
     * @param before the entry before it; empty for an add
     */
    record Send(Optional<DirectoryEntry> before, DirectoryChange change) implements Step {}

    /** The task has ended well. */
    record Finish(ImportOutcome outcome) implements Step {}

    /** The entry above does not exist; perhaps a later record makes it. */
    record Defer() implements Step {}

    /**
     * The task has ended badly.
     *
     * @param outcome which way
     * @param resultCode of the server, 0 when it was not asked
     * @param failure why
     */
    record Reject(ImportOutcome outcome, int resultCode, OperationException failure) implements Step {}
}
