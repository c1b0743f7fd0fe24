// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.Optional;

import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Takes an entry back, the last change first, as far as nobody has changed it since; this is an entry of the journal
 * itself. Streams: children go before their parents, and nothing is kept in memory but the changes that are next.
 * Cancelling leaves the rest as it is; taking the entry back again goes on from there.
 *
 * @param request what is to be taken back
 * @param why for the journal, made by {@link UndoRequest#action}
 */
public record UndoOperation(UndoRequest request, JournalAction why) implements Operation<UndoReport> {

    @Override
    public UndoReport run(Progress progress) throws OperationException {
        long total = request.entry().counts().total();
        progress.begin("", total);
        try (JournaledChanges changes = request.changes();
                JournalWriter journal = request.journal().begin(why)) {
            UndoRun run = new UndoRun(request, journal, progress);
            Optional<JournaledChange> change = changes.next();
            while (change.isPresent() && !run.isEnded()) {
                run.take(change.get());
                change = changes.next();
            }
            return run.report(total, changes.damagedParts());
        }
    }
}
