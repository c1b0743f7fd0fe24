// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.List;

import org.poststation.directory.DirectoryEntry;
import org.poststation.operation.OperationException;

/** Knows when accounts were last used: from the directory itself, or from the mail servers. Thread-safe. */
public interface LastLogins {

    /** The attributes that must be read with an account's entry; none where the directory does not tell. */
    List<String> attributes();

    /**
     * When the account was last used. May block where the directory does not tell.
     *
     * @param address of the account
     * @param entry with the {@link #attributes()}
     * @throws OperationException when it can't be found out; the account is left alone then
     */
    LastLogin of(String address, DirectoryEntry entry) throws OperationException;

    /** Knows nothing of any account. */
    LastLogins NONE = new LastLogins() {
        @Override
        public List<String> attributes() {
            return List.of();
        }

        @Override
        public LastLogin of(String address, DirectoryEntry entry) {
            return new LastLogin.Unknown();
        }
    };
}
