// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.operation.OperationException;

/**
 * What became of taking an entry back.
 *
 * @param undone changes that were taken back
 * @param alreadyBack changes that needed not be
 * @param conflicts how many were left alone because they were changed since
 * @param skipped the first of those
 * @param failed how many could not be taken back
 * @param notTried how many were not reached, because it was cancelled or had to end
 * @param failures the first of those that the server, or the way to it, refused
 * @param damagedParts parts of the entry that could not be read
 * @param id of the journal's entry that takes this back in turn; empty when nothing was written
 * @param stopped why it had to end in its middle, for example because the server could not be reached any more
 */
public record UndoReport(long undone, long alreadyBack, long conflicts, List<Conflict> skipped, long failed,
        long notTried, List<ChangeReport.Failed> failures, long damagedParts, OptionalLong id,
        Optional<OperationException> stopped) {

    /** How many of the failures and conflicts are named. */
    public static final int NAMED = 1000;

    /** Keeps unchangeable copies. */
    public UndoReport {
        skipped = List.copyOf(skipped);
        failures = List.copyOf(failures);
    }

    /** Whether the directory is as it was before the entry. */
    public boolean isComplete() {
        return conflicts == 0 && failed == 0 && notTried == 0 && damagedParts == 0;
    }
}
