// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.operation.OperationException;

/** Counts what becomes of the changes that are taken back. For use by one thread. */
final class UndoTally {

    private final List<Conflict> skipped = new ArrayList<>();
    private final List<ChangeReport.Failed> failures = new ArrayList<>();
    private Optional<OperationException> stopped = Optional.empty();
    private long undone;
    private long alreadyBack;
    private long conflicts;
    private long failed;

    void undone() {
        undone++;
    }

    void alreadyBack() {
        alreadyBack++;
    }

    void conflict(Conflict conflict) {
        conflicts++;
        if (skipped.size() < UndoReport.NAMED) {
            skipped.add(conflict);
        }
    }

    void failed(UndoTask task, OperationException failure) {
        failed++;
        if (failures.size() < UndoReport.NAMED) {
            PlannedChange planned = new PlannedChange(task.dn().toString(),
                    task.intent().map(Intent::change).orElse(task.change()), Optional.empty());
            failures.add(new ChangeReport.Failed(planned, failure));
        }
    }

    /** It can't go on. The first reason counts. */
    void stopped(OperationException why) {
        if (stopped.isEmpty()) {
            stopped = Optional.of(why);
        } else {
            stopped.get().addSuppressed(why);
        }
    }

    /** How many changes are done with. */
    long decided() {
        return undone + alreadyBack + conflicts + failed;
    }

    /** @param total how many changes there are */
    UndoReport report(long total, long damagedParts, OptionalLong id) {
        return new UndoReport(undone, alreadyBack, conflicts, skipped, failed, total - decided(), failures,
                damagedParts,
                id, stopped);
    }
}
