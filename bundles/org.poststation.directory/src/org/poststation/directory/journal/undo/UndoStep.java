// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.JournaledChange;

/** What can be done about one change that is to be taken back. */
public sealed interface UndoStep {

    /** The change. */
    JournaledChange undone();

    /**
     * It can be taken back.
     *
     * @param undone the change
     * @param inverse what takes it back, in the state in which the entry was just read
     */
    record Ready(JournaledChange undone, PlannedChange inverse) implements UndoStep {}

    /** Nothing is to be done: the directory is as before, or the change was never made. */
    record AlreadyBack(JournaledChange undone) implements UndoStep {}

    /**
     * The directory is no longer as the change left it.
     *
     * @param undone the change
     * @param reason what is different
     * @param attributes the attributes that are different
     * @param forced what takes the change back all the same; empty when nothing can
     */
    record Conflict(JournaledChange undone, Reason reason, List<AttributeConflict> attributes,
            Optional<PlannedChange> forced) implements UndoStep {

        /** Keeps an unchangeable copy. */
        public Conflict {
            attributes = List.copyOf(attributes);
        }
    }

    /** Why a change can't simply be taken back. */
    enum Reason {
        /** Somebody has changed what the change wrote. */
        CHANGED_SINCE,
        /** The entry is gone. */
        GONE,
        /** There is an entry with this name again, and it is another one. */
        EXISTS_AGAIN,
        /** The state before could not be read when the change was made. */
        BEFORE_UNKNOWN
    }
}
