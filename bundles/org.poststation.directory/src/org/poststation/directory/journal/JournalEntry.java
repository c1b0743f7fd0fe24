// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.time.Instant;

/**
 * One action that wrote.
 *
 * @param id number within its journal; later entries have greater ones, whatever the clock says
 * @param when the clock when it began
 * @param who who wrote
 * @param why which action
 * @param counts what became of its changes so far
 * @param state whether it ended
 * @param bytes its size on disk
 */
public record JournalEntry(long id, Instant when, JournalActor who, JournalAction why, JournalCounts counts,
        State state, long bytes) {

    /** How far an entry is. */
    public enum State {
        /** A console is writing it now. */
        RUNNING,
        /** It ended; every change has its result. */
        FINISHED,
        /** The program or the computer ended in its middle. */
        INTERRUPTED,
        /** A part of it can't be read; the rest can. */
        DAMAGED,
        /** Nothing of it can be read: it is encrypted with a key that is gone, or its beginning is damaged. */
        UNREADABLE
    }
}
