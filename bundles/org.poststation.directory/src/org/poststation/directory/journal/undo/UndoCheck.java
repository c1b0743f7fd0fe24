// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.Optional;
import java.util.function.Consumer;

import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.directory.journal.undo.UndoStep.AlreadyBack;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Looks what taking an entry back would do, and writes nothing. Streams: an entry of a million changes takes no more
 * memory than one of ten.
 *
 * @param request what is to be taken back
 * @param steps takes each step, on the thread of the operation
 */
public record UndoCheck(UndoRequest request, Consumer<UndoStep> steps) implements Operation<UndoCheck.Summary> {

    /**
     * How many changes can be taken back.
     *
     * @param ready can be taken back
     * @param alreadyBack need not, because the directory is as before
     * @param conflicts were changed since
     * @param damagedParts parts of the entry that can't be read, each with one or more changes
     */
    public record Summary(long ready, long alreadyBack, long conflicts, long damagedParts) {

        /** Whether nothing is to be done and nothing can be. */
        public boolean isEmpty() {
            return ready == 0 && conflicts == 0;
        }
    }

    @Override
    public Summary run(Progress progress) throws OperationException {
        progress.begin("", request.entry().counts().total());
        UndoPlanner planner = new UndoPlanner(request.session(), progress.cancellation());
        long ready = 0;
        long alreadyBack = 0;
        long conflicts = 0;
        try (JournaledChanges changes = request.changes()) {
            for (Optional<JournaledChange> change = changes.next(); change.isPresent(); change = changes.next()) {
                progress.cancellation().check();
                UndoStep step = planner.plan(change.get());
                switch (step) {
                    case Ready able -> ready++;
                    case AlreadyBack back -> alreadyBack++;
                    case Conflict conflict -> conflicts++;
                }
                steps.accept(step);
                progress.done(ready + alreadyBack + conflicts);
            }
            return new Summary(ready, alreadyBack, conflicts, changes.damagedParts());
        }
    }
}
