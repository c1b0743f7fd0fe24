// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.bulk.UndoCheck;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.UndoStep;
import org.poststation.directory.journal.undo.UndoStep.AlreadyBack;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.directory.journal.undo.Undone;
import org.poststation.operation.Operation;

/**
 * What an undo would do, as far as it is looked at.
 *
 * @param row the entry
 * @param summary how many changes
 * @param plan the first of those that can be taken back
 * @param conflicts the first of those that were changed since
 * @param restoresEntries whether deleted entries come back, which get new operational attributes
 */
record UndoPreview(JournalRow row, UndoCheck.Summary summary, ChangePlan plan, List<Conflict> conflicts,
        boolean restoresEntries) {

    private static final int MOST = 1000;

    /** Looks what an undo would do. */
    static Operation<UndoPreview> of(UndoRequest request) {
        return progress -> {
            Steps steps = new Steps();
            JournalRow row = new JournalRow(request.entry(),
                    Undone.of(request.journal().newest(ReadJournal.MOST)).by(request.id()));
            UndoCheck.Summary summary = new UndoCheck(request, steps::take).run(progress);
            return new UndoPreview(row, summary, new ChangePlan(steps.plan), List.copyOf(steps.conflicts),
                    steps.restores);
        };
    }

    private static final class Steps {

        private final List<PlannedChange> plan = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private boolean restores;

        void take(UndoStep step) {
            switch (step) {
                case Ready ready -> {
                    restores |= ready.inverse().change() instanceof AddEntry;
                    if (plan.size() < MOST) {
                        plan.add(ready.inverse());
                    }
                }
                case Conflict conflict -> {
                    if (conflicts.size() < MOST) {
                        conflicts.add(conflict);
                    }
                }
                case AlreadyBack back -> {
                    // the summary counts it
                }
            }
        }
    }
}
