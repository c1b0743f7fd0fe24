// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.List;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.journal.JournalFailedException;
import org.poststation.operation.OperationException;

/**
 * What became of each change of a plan.
 *
 * @param results one for each change, in the plan's order
 */
public record ChangeReport(List<Result> results) {

    /** Keeps an unchangeable copy. */
    public ChangeReport {
        results = List.copyOf(results);
    }

    /** What became of one change. */
    public sealed interface Result {
        /** The change. */
        PlannedChange planned();
    }

    /** The server did it. */
    public record Done(PlannedChange planned) implements Result {}

    /** The server, or the way to it, refused; nothing of this change was written unless the failure says so. */
    public record Failed(PlannedChange planned, OperationException failure) implements Result {

        /** Whether no other change can be sent either. */
        boolean endsAll() {
            return failure instanceof ConnectionFailedException || failure instanceof JournalFailedException;
        }
    }

    /** It was not sent, because an earlier one of the same subject failed or the work was cancelled. */
    public record NotTried(PlannedChange planned) implements Result {}

    /** How many were done. */
    public long done() {
        return results.stream().filter(Done.class::isInstance).count();
    }

    /** The failed ones. */
    public List<Failed> failures() {
        return results.stream().filter(Failed.class::isInstance).map(Failed.class::cast).toList();
    }

    /** Whether the way to the server or the journal failed, so that going on makes no sense. */
    public boolean hasEndedEarly() {
        return failures().stream().anyMatch(Failed::endsAll);
    }

    /** Whether every change was done. */
    public boolean isComplete() {
        return done() == results.size();
    }
}
