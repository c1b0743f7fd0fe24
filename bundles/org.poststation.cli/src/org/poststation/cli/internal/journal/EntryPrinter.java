// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.Undone;

/** Prints entries of a journal. */
sealed interface EntryPrinter permits JsonEntries, TextEntries {

    /**
     * A printer for people or for programs.
     *
     * @param undone which entries have been taken back
     */
    static EntryPrinter of(Output output, boolean json, Undone undone) {
        return json ? new JsonEntries(output, undone) : new TextEntries(output, undone);
    }

    /** Prints one entry. */
    void entry(JournalEntry entry);

    /** Prints what still waits. */
    void end();
}
