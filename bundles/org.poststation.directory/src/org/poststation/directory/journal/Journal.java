// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.storage.ProcessLock;

/** Everything that was written to one directory from this workspace, by whatever console. Thread-safe; blocking. */
public interface Journal {

    /** The order in which the changes of an entry are read. */
    enum Order {
        /** As they were made. */
        FORWARD,
        /** The last one first, for taking them back. */
        BACKWARD
    }

    /** Name of the directory: of its profile, or the server and base. */
    String name();

    /**
     * An entry for an action. Nothing is written before its first change.
     *
     * @param why the action
     */
    JournalWriter begin(JournalAction why);

    /**
     * Goes on with an entry whose writer ended in the middle: further changes are numbered on, and changes whose result
     * was not known can be given one.
     *
     * @throws OperationException when there is no such entry, it can't be read, or a console is writing it
     */
    JournalWriter resume(long id) throws OperationException;

    /**
     * The right to be the only one among all consoles of the workspace that does a kind of work on the server of this
     * directory, also by way of another profile. Does not wait.
     *
     * @param work a word for the kind of work, for example {@code import}; part of a file's name
     * @return empty when another one has it; the caller closes it
     * @throws OperationException when the lock can't be kept in the workspace
     */
    Optional<ProcessLock> lock(String work) throws OperationException;

    /**
     * The newest entries, the newest first.
     *
     * @param limit most entries wanted
     * @throws OperationException when the journal can't be read
     */
    List<JournalEntry> newest(int limit) throws OperationException;

    /**
     * One entry.
     *
     * @throws OperationException when the journal can't be read
     */
    Optional<JournalEntry> find(long id) throws OperationException;

    /**
     * An entry that nobody writes any more.
     *
     * @throws OperationException when there is none, a console is writing it, or the journal can't be read
     */
    JournalEntry requireEnded(long id) throws OperationException;

    /**
     * The changes of an entry.
     *
     * @throws OperationException when there is no such entry or it can't be read
     */
    JournaledChanges changes(long id, Order order) throws OperationException;

    /**
     * Forgets everything.
     *
     * @throws OperationException when the files can't be removed
     */
    void clear() throws OperationException;
}
