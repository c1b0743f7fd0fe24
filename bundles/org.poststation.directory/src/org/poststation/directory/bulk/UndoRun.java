// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.PipelineAnswer.Done;
import org.poststation.directory.PipelineAnswer.Found;
import org.poststation.directory.PipelineAnswer.Lost;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.bulk.Task.Aim;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.UndoRules;
import org.poststation.directory.journal.undo.UndoStep.AlreadyBack;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * One run of {@link UndoOperation}: each change is looked at, decided and taken back while many others are. For use by
 * one thread.
 */
final class UndoRun {

    private static final int MOST_WEIGHT = 8 << 20;
    private static final int MOST_TASKS = 2000;

    private final UndoRequest request;
    private final ServerSchema schema;
    private final JournaledChanges changes;
    private final Dispatch<UndoTask> dispatch;
    private final Ordering<UndoTask> ordering = new Ordering<>();
    private final MissingParents parents = new MissingParents();
    private final UndoTally tally = new UndoTally();
    private Optional<UndoTask> next = Optional.empty();
    private long taken;
    private boolean atEnd;

    UndoRun(UndoRequest request, JournaledChanges changes, Dispatch<UndoTask> dispatch) throws OperationException {
        this.request = request;
        this.schema = request.session().schema();
        this.changes = changes;
        this.dispatch = dispatch;
    }

    /** Takes back what can be; whatever stops it is in the report. */
    void all(Progress progress) {
        try {
            while (!atEnd || next.isPresent() || ordering.tasks() > 0) {
                progress.cancellation().check();
                begin();
                dispatch.exchange();
                for (var answered = dispatch.poll(); answered.isPresent(); answered = dispatch.poll()) {
                    react(answered.get().task(), answered.get().answer());
                }
                progress.done(tally.decided());
            }
        } catch (OperationCancelledException wanted) {
            end();
        } catch (OperationException failure) {
            tally.stopped(failure);
            end();
        }
    }

    UndoReport report(OptionalLong id) throws OperationException {
        // damaged parts are told by their number: what was in them can't be counted
        long total = changes.damagedParts() > 0 ? taken : request.entry().counts().total();
        return tally.report(Math.max(total, taken), changes.damagedParts(), id);
    }

    /** Begins changes until there are enough under way. */
    private void begin() throws OperationException {
        while (!atEnd && !dispatch.isFull() && ordering.weight() < MOST_WEIGHT && ordering.tasks() < MOST_TASKS) {
            if (next.isEmpty()) {
                next = changes.next().map(change -> new UndoTask(taken++, change));
            }
            if (next.isEmpty()) {
                atEnd = true;
            } else if (!ordering.admits(next.get())) {
                return;
            } else {
                UndoTask task = next.get();
                next = Optional.empty();
                if (ordering.begin(task)) {
                    start(task);
                }
            }
        }
    }

    private void start(UndoTask task) throws OperationException {
        OptionalLong failedAt = task.isAdd() ? parents.failedAt(task.parent()) : OptionalLong.empty();
        if (failedAt.isPresent()) {
            parents.failed(task.dn(), failedAt.getAsLong());
            ended(task);
        } else {
            look(task);
        }
    }

    private void look(UndoTask task) throws OperationException {
        if (task.unseen().isPresent()) {
            task.aim(Aim.READ);
            dispatch.add(task);
            return;
        }
        switch (new UndoRules(schema, task).step(task.undone())) {
            case Ready ready -> send(task, ready.inverse());
            case Conflict conflict when conflict.forced().isPresent() && request.forced().test(conflict) ->
                send(task, conflict.forced().get());
            case Conflict conflict -> {
                tally.conflict(conflict);
                ended(task);
            }
            case AlreadyBack back -> {
                tally.alreadyBack();
                ended(task);
            }
        }
    }

    private void send(UndoTask task, PlannedChange inverse) {
        DirectoryChange change = inverse.change();
        task.intend(new Intent(change instanceof AddEntry ? Optional.empty() : task.find(change.dn()), change));
        dispatch.add(task);
    }

    private void react(UndoTask task, PipelineAnswer answer) throws OperationException {
        switch (answer) {
            case Done done -> {
                tally.undone();
                ended(task);
            }
            case Found found -> {
                task.saw(found.entry());
                look(task);
            }
            case Refused refused when task.aim() == Aim.SEND && Decisions.isOutdated(refused)
                    && task.lookAgain() < Decisions.MOST_TRIES ->
                look(task);
            case Refused refused -> failed(task, refused.failure(task.dn()));
            case Lost lost -> failed(task, lost.failure());
        }
    }

    private void failed(UndoTask task, OperationException failure) throws OperationException {
        if (task.isAdd()) {
            parents.failed(task.dn(), task.number());
        }
        tally.failed(task, failure);
        ended(task);
    }

    private void ended(UndoTask task) throws OperationException {
        for (UndoTask free : ordering.ended(task)) {
            start(free);
        }
    }

    /** Takes the answers to what is under way and sends nothing more. */
    private void end() {
        dispatch.end();
        while (!dispatch.isIdle()) {
            try {
                dispatch.exchange();
                for (var answered = dispatch.poll(); answered.isPresent(); answered = dispatch.poll()) {
                    count(answered.get().task(), answered.get().answer());
                }
            } catch (OperationException another) {
                tally.stopped(another);
            }
        }
    }

    private void count(UndoTask task, PipelineAnswer answer) {
        switch (answer) {
            case Done done -> tally.undone();
            case Refused refused when task.aim() == Aim.SEND && !Decisions.isOutdated(refused) ->
                tally.failed(task, refused.failure(task.dn()));
            case Lost lost when task.aim() != Aim.READ -> tally.failed(task, lost.failure());
            default -> {
                // looked at only, or to be looked at again: not tried
            }
        }
    }
}
