// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.operation.OperationException;

/**
 * Which entry is to be taken back.
 *
 * @param session where
 * @param journal that holds the entry
 * @param id of the entry
 * @param forced which conflicting changes are to be taken back all the same, whatever somebody wrote since
 */
public record UndoRequest(DirectorySession session, Journal journal, long id, Predicate<Conflict> forced) {

    /** Id of the action of every undo. */
    public static final String ACTION = "undo";

    /** A request that leaves alone what somebody has changed since. */
    public static UndoRequest careful(DirectorySession session, Journal journal, long id) {
        return new UndoRequest(session, journal, id, conflict -> false);
    }

    /**
     * The action of taking the entry back, which can be taken back itself.
     *
     * @param words what the reader did
     */
    public JournalAction action(String words, JournalEntry entry) {
        Map<String, String> details = new HashMap<>();
        details.put(JournalAction.UNDOES, String.valueOf(id));
        return new JournalAction(ACTION, words, entry.why().subject(), details);
    }

    /**
     * The entry. Blocking.
     *
     * @throws OperationException when there is none, or it is still being written
     */
    public JournalEntry entry() throws OperationException {
        return journal.requireEnded(id);
    }

    /**
     * Its changes, the last one first. Close it.
     *
     * @throws OperationException when they can't be read
     */
    public JournaledChanges changes() throws OperationException {
        return journal.changes(id, Order.BACKWARD);
    }
}
