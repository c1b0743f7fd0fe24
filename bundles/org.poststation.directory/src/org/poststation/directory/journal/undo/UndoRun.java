// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.change.ApplyPlanOperation;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.undo.UndoStep.AlreadyBack;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** One run of {@link UndoOperation}: plans some changes, applies them, and counts. */
final class UndoRun {

    private static final int AT_ONCE = 64;

    private final UndoRequest request;
    private final JournalWriter journal;
    private final Progress progress;
    private final List<PlannedChange> planned = new ArrayList<>();
    private final List<Conflict> skipped = new ArrayList<>();
    private final List<ChangeReport.Failed> failures = new ArrayList<>();
    private UndoPlanner planner;
    private long undone;
    private long alreadyBack;
    private long conflicts;
    private long failed;
    private long notTried;
    private long taken;
    private boolean ended;

    UndoRun(UndoRequest request, JournalWriter journal, Progress progress) {
        this.request = request;
        this.journal = journal;
        this.progress = progress;
        this.planner = new UndoPlanner(request.session(), progress.cancellation());
    }

    /** Whether going on makes no sense. */
    boolean isEnded() {
        return ended || progress.cancellation().isRequested();
    }

    void take(JournaledChange change) throws OperationException {
        switch (plan(change)) {
            case Ready ready -> planned.add(ready.inverse());
            case AlreadyBack back -> alreadyBack++;
            case Conflict conflict -> take(conflict);
        }
        taken++;
        if (planned.size() >= AT_ONCE) {
            apply();
        }
        progress.done(taken);
    }

    private UndoStep plan(JournaledChange change) throws OperationException {
        try {
            return planner.plan(change);
        } catch (OperationCancelledException wanted) {
            throw wanted;
        } catch (OperationException failure) {
            // what was planned before is not lost by it
            apply();
            throw failure;
        }
    }

    private void take(Conflict conflict) {
        if (conflict.forced().isPresent() && request.forced().test(conflict)) {
            planned.add(conflict.forced().get());
            planner.force(conflict);
            return;
        }
        conflicts++;
        if (skipped.size() < UndoReport.NAMED) {
            skipped.add(conflict);
        }
    }

    UndoReport report(long total, long damagedParts) {
        apply();
        long left = damagedParts > 0 ? 0 : Math.max(0, total - taken);
        return new UndoReport(undone, alreadyBack, conflicts, skipped, failed, notTried + left, failures, damagedParts,
                journal.id());
    }

    /** From then on the directory itself tells the state. */
    private void apply() {
        if (planned.isEmpty()) {
            return;
        }
        ChangeReport report = new ApplyPlanOperation(request.session(), new ChangePlan(planned), journal)
                .run(Progress.silent(progress.cancellation()));
        undone += report.done();
        failed += report.failures().size();
        notTried += report.results().size() - report.done() - report.failures().size();
        report.failures().stream().limit(UndoReport.NAMED - failures.size()).forEach(failures::add);
        ended = report.hasEndedEarly();
        planned.clear();
        planner = new UndoPlanner(request.session(), progress.cancellation());
    }
}
