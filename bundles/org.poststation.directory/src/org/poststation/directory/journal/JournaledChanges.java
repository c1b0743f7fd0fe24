// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.Optional;

import org.poststation.operation.OperationException;

/** The changes of one entry, one by one, in constant memory. Not thread-safe. Close it. */
public interface JournaledChanges extends AutoCloseable {

    /**
     * The next change; empty at the end. Blocking. Parts that can't be read are left out and counted.
     *
     * @throws OperationException when the file can't be read
     */
    Optional<JournaledChange> next() throws OperationException;

    /** How many damaged parts have been left out so far; each held one or more changes. */
    long damagedParts();

    @Override
    void close();
}
