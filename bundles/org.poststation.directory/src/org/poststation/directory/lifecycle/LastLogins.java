// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.List;

import org.poststation.directory.DirectoryEntry;
import org.poststation.operation.OperationException;

/** Knows when accounts were last used: from the directory itself, or from the mail servers. For one thread. */
@FunctionalInterface
interface LastLogins extends AutoCloseable {

    /** Knows nothing of any account. */
    LastLogins NONE = (address, entry) -> new LastLogin.Unknown();

    /**
     * When the account was last used. May block where the directory does not tell.
     *
     * @param address of the account
     * @param entry with the {@link #attributes()}
     * @throws OperationException when it can't be found out; the account is left alone then
     */
    LastLogin of(String address, DirectoryEntry entry) throws OperationException;

    /** The attributes that must be read with an account's entry; none where the directory does not tell. */
    default List<String> attributes() {
        return List.of();
    }

    /**
     * The same for looking through all accounts: answers as of now, without further questions. May block.
     *
     * @throws OperationException when it can't be found out
     */
    default LastLogins ofAll() throws OperationException {
        return this;
    }

    /** Ends the logins on nodes, where there are any. */
    @Override
    default void close() {
        // most have none
    }
}
