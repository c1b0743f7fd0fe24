// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.Optional;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.EntryChangedException;
import org.poststation.directory.ServerRefusedException;
import org.poststation.operation.OperationException;

/** What became of a change that the journal holds. */
public sealed interface ChangeResult {

    /**
     * The server did it.
     *
     * @param after the entry afterwards, where it does not follow from the state before and the change
     */
    record Done(Optional<DirectoryEntry> after) implements ChangeResult {

        /** Done, and the state afterwards follows from the change. */
        public Done() {
            this(Optional.empty());
        }
    }

    /**
     * The server refused; nothing was written.
     *
     * @param resultCode LDAP result code (RFC 4511 section 4.1.9); {@link #OTHER} when it was refused before it was
     *            sent
     */
    record Failed(int resultCode) implements ChangeResult {

        /** The result code for a failure that is not the server's. */
        public static final int OTHER = 80;
        /** The result code for an entry that is not in the expected state (RFC 4528). */
        public static final int ASSERTION_FAILED = 122;
    }

    /** What a failure to send a change says about it. */
    static ChangeResult of(OperationException failure) {
        return switch (failure) {
            case ServerRefusedException refused -> new Failed(refused.resultCode());
            case EntryChangedException changed -> new Failed(Failed.ASSERTION_FAILED);
            case ConnectionFailedException lost when lost.reason() == Reason.LOST || lost.reason() == Reason.TIMEOUT ->
                new Unknown();
            default -> new Failed(Failed.OTHER);
        };
    }

    /** It was never sent. */
    record NotSent() implements ChangeResult {}

    /** Whether it was done is not known: the connection or the program ended before the answer. */
    record Unknown() implements ChangeResult {}
}
