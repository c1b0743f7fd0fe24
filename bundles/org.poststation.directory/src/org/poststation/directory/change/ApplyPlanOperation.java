// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.ChangeReport.Failed;
import org.poststation.directory.change.ChangeReport.NotTried;
import org.poststation.directory.change.ChangeReport.Result;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.operation.Sentences;

/**
 * Applies a plan change by change. A failure ends the changes of the same subject and those at or below an entry that
 * does not come to be; the others go on. A lost connection or a wish to cancel ends all. Reports every change, whatever
 * happens.
 *
 * @param session where to write
 * @param plan what to write
 */
public record ApplyPlanOperation(DirectorySession session, ChangePlan plan) implements Operation<ChangeReport> {

    private static final Sentences SENTENCES = Sentences.of(ApplyPlanOperation.class, "wording");

    @Override
    public ChangeReport run(Progress progress) {
        List<Result> results = new ArrayList<>();
        Set<String> failed = new HashSet<>();
        List<Dn> missing = new ArrayList<>();
        boolean ended = false;
        progress.begin("", plan.changes().size());
        for (PlannedChange planned : plan.changes()) {
            ended |= progress.cancellation().isRequested();
            boolean hopeless = failed.contains(planned.subject())
                    || missing.stream().anyMatch(planned.change().dn()::isWithin);
            Result result = ended || hopeless ? new NotTried(planned) : apply(planned);
            if (result instanceof Failed failure) {
                failed.add(planned.subject());
                missing.addAll(missing(planned.change()));
                ended = failure.failure() instanceof ConnectionFailedException
                        || failure.failure().getCause() instanceof RuntimeException;
            }
            results.add(result);
            progress.done(results.size());
        }
        return new ChangeReport(results);
    }

    private Result apply(PlannedChange planned) {
        try {
            session.apply(planned.change(), planned.expected());
            return new Done(planned);
        } catch (OperationException failure) {
            return new Failed(planned, failure);
        } catch (RuntimeException defect) {
            // What was written before must be reported, whatever happens.
            return new Failed(planned, SENTENCES.failure("unexpected", defect, planned.change().dn()));
        }
    }

    /** The entry that does not exist under the name that later changes use when this change fails. */
    private static List<Dn> missing(DirectoryChange failed) {
        return switch (failed) {
            case AddEntry add -> List.of(add.dn());
            case RenameEntry rename -> List.of(rename.renamed());
            case ModifyEntry modify -> List.of();
            case DeleteEntry delete -> List.of();
            case SetPassword password -> List.of();
        };
    }
}
