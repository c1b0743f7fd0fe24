// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.List;
import java.util.OptionalLong;

import org.poststation.operation.OperationException;

/**
 * Writes one entry. The entry begins with the first {@link #intend}: an action that writes nothing leaves none.
 * Thread-safe.
 */
public interface JournalWriter extends AutoCloseable {

    /**
     * Keeps changes that are about to be sent. They are safely on disk when this returns; only then may they be sent.
     * Blocking: one write and one flush to the disk, however many there are.
     *
     * @return the number of the first; the others follow
     * @throws OperationException when they can't be kept, for example because the disk is full: nothing may be sent
     */
    long intend(List<Intent> changes) throws OperationException;

    /** Says what became of a change. Returns at once; reaches the disk with the next {@link #intend} or the end. */
    void result(long number, ChangeResult result);

    /** The id of the entry; empty before the first change. */
    OptionalLong id();

    /** The work is not done: {@link #close} leaves the entry as interrupted, so that it can be resumed. */
    void interrupted();

    /** Ends the entry. Changes without a result stay unknown. Never fails: what was sent was sent. */
    @Override
    void close();
}
