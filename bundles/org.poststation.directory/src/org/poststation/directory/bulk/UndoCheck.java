// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.directory.journal.undo.UndoPlanner;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.UndoStep;
import org.poststation.directory.journal.undo.UndoStep.AlreadyBack;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Looks what taking an entry back would do, and writes nothing. Streams, with many entries being read at once: an entry
 * of a million changes takes no more memory than one of a thousand.
 *
 * @param request what is to be taken back
 * @param steps takes each step, on the thread of the operation
 */
public record UndoCheck(UndoRequest request, Consumer<UndoStep> steps) implements Operation<UndoCheck.Summary> {

    private static final int AT_ONCE = 512;

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
        progress.begin(Wording.SENTENCES.text("step.look"), request.entry().counts().total());
        long[] counts = new long[3];
        try (JournaledChanges changes = request.changes();
                Uplink uplink = new Uplink(request.session(), Uplink.USUAL_PATIENCE, progress.cancellation());
                Vicinity vicinity = new Vicinity(request.session(), progress.cancellation())) {
            UndoReads reads = new UndoReads(new ServerView(uplink, vicinity));
            UndoPlanner planner = new UndoPlanner(request.session().schema(), reads);
            List<JournaledChange> part = part(changes);
            while (!part.isEmpty()) {
                progress.cancellation().check();
                reads.ahead(names(planner, part));
                for (JournaledChange change : part) {
                    UndoStep step = planner.plan(change);
                    counts[kind(step)]++;
                    steps.accept(step);
                }
                progress.done(counts[0] + counts[1] + counts[2]);
                part = part(changes);
            }
            return new Summary(counts[0], counts[1], counts[2], changes.damagedParts());
        }
    }

    private static int kind(UndoStep step) {
        return switch (step) {
            case Ready able -> 0;
            case AlreadyBack back -> 1;
            case Conflict conflict -> 2;
        };
    }

    /** The next changes; a renaming ends them, because names are others after it. */
    private static List<JournaledChange> part(JournaledChanges changes) throws OperationException {
        List<JournaledChange> part = new ArrayList<>();
        Optional<JournaledChange> change = changes.next();
        while (change.isPresent()) {
            part.add(change.get());
            boolean last = part.size() == AT_ONCE || change.get().intent().change() instanceof RenameEntry;
            change = last ? Optional.empty() : changes.next();
        }
        return part;
    }

    private static List<Dn> names(UndoPlanner planner, List<JournaledChange> part) {
        Set<Dn> names = new LinkedHashSet<>();
        part.forEach(change -> names.addAll(planner.unknown(change)));
        return List.copyOf(names);
    }
}
