// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.time.Instant;
import java.util.List;

import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.Undone;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Reads the newest entries of a journal.
 *
 * @param journal the journal
 */
record ReadJournal(Journal journal) implements Operation<ReadJournal.Page> {

    /** More would not be looked through. */
    static final int MOST = 10_000;

    /**
     * What was read.
     *
     * @param rows the newest first
     * @param asOf when
     * @param isCut whether there are more
     */
    record Page(List<JournalRow> rows, Instant asOf, boolean isCut) {}

    @Override
    public Page run(Progress progress) throws OperationException {
        List<JournalEntry> entries = journal.newest(MOST + 1);
        Undone undone = Undone.of(entries);
        List<JournalRow> rows = entries.stream().limit(MOST)
                .map(entry -> new JournalRow(entry, undone.by(entry.id()))).toList();
        return new Page(rows, Instant.now(), entries.size() > MOST);
    }
}
