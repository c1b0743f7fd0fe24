// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.PipelineAnswer.Done;
import org.poststation.directory.PipelineAnswer.Found;
import org.poststation.directory.PipelineAnswer.Lost;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.directory.bulk.Task.Aim;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.ldif.MalformedLdif;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Goes through the records. Those whose parent does not exist yet are put off to another pass through the file; when a
 * pass brings nothing, they are rejected. For use by one thread.
 */
final class ImportRun {

    /** How many bytes of the file may be under way at once. */
    private static final int MOST_WEIGHT = 8 << 20;
    private static final int MOST_TASKS = 2000;

    private final ImportSource source;
    private final EarlierPart earlier;
    private final Decisions decisions;
    private final Vicinity vicinity;
    private final Preparation preparation;
    private final Dispatch<ImportTask> dispatch;
    private final RejectFile rejects;
    private final Tally tally;
    private final Ordering<ImportTask> ordering = new Ordering<>();
    private final MissingParents parents = new MissingParents();
    private BitSet putOff = new BitSet();
    private boolean lastPass;
    private long imported;

    /** What a run works with. */
    record Parts(ImportSource source, EarlierPart earlier, Decisions decisions, Vicinity vicinity,
            ImportExecution.Tools tools) {}

    ImportRun(Parts parts) {
        this.source = parts.source();
        this.earlier = parts.earlier();
        this.decisions = parts.decisions();
        this.vicinity = parts.vicinity();
        this.preparation = parts.tools().preparation();
        this.dispatch = parts.tools().dispatch();
        this.rejects = parts.tools().rejects();
        this.tally = parts.tools().tally();
    }

    /**
     * Deals with every record.
     *
     * @throws OperationException when it has to stop; {@link #end} is to be called then
     */
    void all(Progress progress) throws OperationException {
        pass(Optional.empty(), progress);
        while (!putOff.isEmpty()) {
            BitSet todo = putOff;
            putOff = new BitSet();
            long before = imported;
            pass(Optional.of(todo), progress);
            lastPass = imported == before;
        }
    }

    /**
     * Takes the answers to what is under way and sends nothing more.
     *
     * @param stopped why; takes what else fails now
     */
    void end(OperationException stopped) {
        dispatch.end();
        while (!dispatch.isIdle()) {
            try {
                dispatch.exchange();
                for (var answered = dispatch.poll(); answered.isPresent(); answered = dispatch.poll()) {
                    settle(answered.get().task(), answered.get().answer());
                }
            } catch (OperationException another) {
                stopped.addSuppressed(another);
            }
        }
    }

    private void settle(ImportTask task, PipelineAnswer answer) throws OperationException {
        switch (answer) {
            case Done done -> made(task);
            case Refused refused when task.aim() == Aim.SEND && !isMerelyEarly(task, refused) ->
                reject(task, new Step.Reject(ImportOutcome.REJECTED, refused.resultCode(),
                        refused.failure(task.dn())));
            case Lost lost when task.aim() != Aim.READ -> lost(task, lost);
            default -> {
                // looked at only, or to be decided by the next run
            }
        }
    }

    private static boolean isMerelyEarly(ImportTask task, Refused refused) {
        return Decisions.isOutdated(refused) && (task.isAdd()
                || refused.resultCode() == ChangeResult.Failed.ASSERTION_FAILED);
    }

    private void pass(Optional<BitSet> todo, Progress progress) throws OperationException {
        String first = source instanceof SurplusSource ? "step.delete" : "step.import";
        progress.begin(Wording.SENTENCES.text(todo.isEmpty() ? first : "step.again"), source.size());
        try (ReadAhead records = new ReadAhead(source.open(),
                number -> todo.isEmpty() || todo.get().get(Math.toIntExact(number)), preparation::of)) {
            Optional<ReadAhead.Item> item = Optional.empty();
            while (!records.isAtEnd() || item.isPresent() || ordering.tasks() > 0) {
                progress.cancellation().check();
                item = take(records, item);
                if (!dispatch.isIdle()) {
                    dispatch.exchange();
                    for (var answered = dispatch.poll(); answered.isPresent(); answered = dispatch.poll()) {
                        react(answered.get().task(), answered.get().answer());
                    }
                } else if (item.isEmpty()) {
                    item = records.await();
                }
                progress.done(records.bytesRead());
            }
        }
    }

    /** Takes records until there is enough under way; returns one that has to wait for everything before it. */
    private Optional<ReadAhead.Item> take(ReadAhead records, Optional<ReadAhead.Item> first)
            throws OperationException {
        Optional<ReadAhead.Item> item = first.isPresent() ? first : records.poll();
        while (item.isPresent() && !dispatch.isFull() && ordering.weight() < MOST_WEIGHT
                && ordering.tasks() < MOST_TASKS) {
            if (!accept(item.get())) {
                return item;
            }
            item = records.poll();
        }
        return item;
    }

    private boolean accept(ReadAhead.Item item) throws OperationException {
        if (earlier.isDone(item.number())) {
            tally.count(ImportOutcome.DONE_BEFORE);
            return true;
        }
        switch (item.item()) {
            case MalformedLdif malformed -> malformed(malformed);
            case LdifRecord read -> {
                ImportTask task = new ImportTask(item.number(), read, item.prepared().orElseThrow());
                if (!ordering.admits(task)) {
                    return false;
                }
                if (ordering.begin(task)) {
                    start(task);
                }
            }
        }
        return true;
    }

    private void start(ImportTask task) throws OperationException {
        Optional<EarlierPart.Unanswered> unanswered = earlier.unanswered(task.number());
        if (unanswered.isPresent()) {
            task.intend(unanswered.get().intent());
            task.journaled(unanswered.get().journalNumber());
            task.aim(Aim.LOOK);
            dispatch.add(task);
            return;
        }
        OptionalLong failedAt = task.isAdd() ? parents.failedAt(task.parent()) : OptionalLong.empty();
        if (failedAt.isPresent()) {
            parents.failed(task.dn(), failedAt.getAsLong());
            tally.skip(failedAt.getAsLong());
            reject(task, new Step.Reject(ImportOutcome.SKIPPED, 0,
                    Wording.SENTENCES.failure("skipped", null, task.parent(), failedAt.getAsLong())));
            ended(task);
        } else if (task.isAdd() && parents.isMissing(task.parent())) {
            take(task, new Step.Defer());
        } else {
            take(task, decisions.first(task));
        }
    }

    private void react(ImportTask task, PipelineAnswer answer) throws OperationException {
        switch (answer) {
            case Done done -> {
                made(task);
                ended(task);
            }
            case Found found -> {
                found.entry().ifPresent(entry -> vicinity.exists(task.dn()));
                take(task, decisions.found(task, found.entry()));
            }
            case Refused refused -> take(task, decisions.refused(task, refused));
            case Lost lost -> {
                lost(task, lost);
                ended(task);
            }
        }
    }

    private void take(ImportTask task, Step step) throws OperationException {
        switch (step) {
            case Step.Read read -> read(task);
            case Step.Send send -> {
                task.intend(new Intent(send.before(), send.change(), task.origin()));
                dispatch.add(task);
            }
            case Step.Finish finish -> {
                tally.count(finish.outcome());
                ended(task);
            }
            case Step.Defer early when lastPass -> {
                parents.failed(task.dn(), task.record().place().line());
                reject(task, new Step.Reject(ImportOutcome.REJECTED, Decisions.NO_SUCH_OBJECT,
                        Wording.SENTENCES.failure("orphan", null, task.parent())));
                ended(task);
            }
            case Step.Defer early -> {
                parents.missing(task.parent());
                putOff.set(Math.toIntExact(task.number()));
                ended(task);
            }
            case Step.Reject reject -> {
                if (task.isAdd() && reject.resultCode() != Decisions.ENTRY_EXISTS) {
                    parents.failed(task.dn(), task.record().place().line());
                }
                reject(task, reject);
                ended(task);
            }
        }
    }

    private void read(ImportTask task) throws OperationException {
        Optional<DirectoryEntry> atHand = vicinity.take(task.dn());
        if (atHand.isPresent()) {
            take(task, decisions.found(task, atHand));
            return;
        }
        task.aim(Aim.READ);
        dispatch.add(task);
    }

    private void made(ImportTask task) {
        imported++;
        if (task.change() instanceof RenameEntry) {
            vicinity.forget();
        }
        tally.count(Decisions.outcome(task.intent().orElseThrow().change()));
        tally.hashed(task.passwords());
        if (task.isAdd()) {
            parents.exists(task.dn());
        }
    }

    private void lost(ImportTask task, Lost lost) throws OperationException {
        reject(task, new Step.Reject(ImportOutcome.UNKNOWN, 0, lost.failure()));
    }

    private void reject(ImportTask task, Step.Reject reject) throws OperationException {
        keep(task.record(), reject);
    }

    private void malformed(MalformedLdif item) throws OperationException {
        try {
            parents.failed(Dn.parse(item.dn()), item.place().line());
        } catch (InvalidDnException noName) {
            // then nothing stands below it either
            keep(item, new Step.Reject(ImportOutcome.REJECTED, 0, item.problem()));
            return;
        }
        keep(item, new Step.Reject(ImportOutcome.REJECTED, 0, item.problem()));
    }

    private void keep(LdifItem item, Step.Reject reject) throws OperationException {
        rejects.write(item, reject.resultCode(), reject.failure().explanation());
        tally.reject(reject.outcome(), reject.resultCode());
    }

    private void ended(ImportTask task) throws OperationException {
        for (ImportTask next : ordering.ended(task)) {
            start(next);
        }
    }
}
