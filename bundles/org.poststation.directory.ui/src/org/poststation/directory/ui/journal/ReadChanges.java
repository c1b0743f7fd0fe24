// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Reads the first changes of an entry.
 *
 * @param journal the journal
 * @param id of the entry
 */
record ReadChanges(Journal journal, long id) implements Operation<ReadChanges.Page> {

    /** More would not be looked through. */
    static final int MOST = 1000;

    /**
     * What was read.
     *
     * @param rows the changes, an attribute in each
     * @param changes how many changes they are
     * @param isCut whether there are more
     * @param damagedParts how many parts can't be read
     */
    record Page(List<ChangeRow> rows, long changes, boolean isCut, long damagedParts) {}

    @Override
    public Page run(Progress progress) throws OperationException {
        List<ChangeRow> rows = new ArrayList<>();
        long read = 0;
        try (JournaledChanges changes = journal.changes(id, Order.FORWARD)) {
            Optional<JournaledChange> change = changes.next();
            while (change.isPresent() && read < MOST) {
                progress.cancellation().check();
                rows.addAll(ChangeRow.of(change.get()));
                read++;
                change = changes.next();
            }
            return new Page(rows, read, change.isPresent(), changes.damagedParts());
        }
    }
}
