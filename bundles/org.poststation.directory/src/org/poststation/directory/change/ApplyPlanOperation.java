// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.operation.Operation;
import org.poststation.operation.Progress;

/**
 * Applies a plan change by change. A failure ends the changes of the same subject and those at or below an entry that
 * does not come to be; the others go on. A lost connection, a journal that can't be written, or a wish to cancel ends
 * all. Reports every change, whatever happens.
 * <p>
 * Each change and the state before it are in the journal, safely on disk, before it is sent.
 *
 * @param session where to write
 * @param plan what to write
 * @param journal the entry of the action, which stays open
 */
public record ApplyPlanOperation(DirectorySession session, ChangePlan plan, JournalWriter journal)
        implements
            Operation<ChangeReport> {

    @Override
    public ChangeReport run(Progress progress) {
        PlanRun run = new PlanRun(session, journal, progress);
        progress.begin("", plan.changes().size());
        for (int from = 0; from < plan.changes().size();) {
            int to = IndependentChanges.end(plan.changes(), from);
            run.apply(plan.changes().subList(from, to));
            from = to;
        }
        return run.report();
    }
}
