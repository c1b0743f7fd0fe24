// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.OptionalLong;

import org.poststation.directory.journal.JournalEntry;

/**
 * An entry of the journal as the view shows it.
 *
 * @param entry the entry
 * @param undoneBy the entry by which it was taken back; empty when it was not
 */
record JournalRow(JournalEntry entry, OptionalLong undoneBy) {

    /** What stays the same when the row is read again. */
    Long identity() {
        return entry.id();
    }
}
