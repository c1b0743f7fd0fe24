// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.ChangeReport.Failed;
import org.poststation.directory.change.ChangeReport.NotTried;
import org.poststation.directory.change.ChangeReport.Result;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.operation.Sentences;

/** One run of {@link ApplyPlanOperation}: what was done so far, and what has become hopeless by it. */
final class PlanRun {

    private static final Sentences SENTENCES = Sentences.of(PlanRun.class, "wording");

    private final DirectorySession session;
    private final JournalWriter journal;
    private final Progress progress;
    private final List<Result> results = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();
    private final List<Dn> missing = new ArrayList<>();
    private boolean ended;

    /** A change with the state before it, or why it is not to be sent. */
    private record Prepared(PlannedChange planned, Optional<DirectoryEntry> before, Optional<Result> refused) {

        Intent intent() {
            return new Intent(before, planned.change());
        }
    }

    PlanRun(DirectorySession session, JournalWriter journal, Progress progress) {
        this.session = session;
        this.journal = journal;
        this.progress = progress;
    }

    ChangeReport report() {
        return new ChangeReport(results);
    }

    /** Reads the states before, keeps them with the changes in the journal, and then sends the changes. */
    void apply(List<PlannedChange> independent) {
        List<Prepared> prepared = independent.stream().map(this::prepare).toList();
        List<Intent> intents = prepared.stream().filter(one -> one.refused().isEmpty()).map(Prepared::intent).toList();
        Optional<OperationException> notKept = Optional.empty();
        long number = 0;
        try {
            number = intents.isEmpty() ? 0 : journal.intend(intents);
        } catch (OperationException failure) {
            notKept = Optional.of(failure);
        }
        for (Prepared one : prepared) {
            if (one.refused().isPresent()) {
                results.add(one.refused().get());
            } else if (notKept.isPresent()) {
                results.add(ended ? new NotTried(one.planned()) : failed(one.planned(), notKept.get()));
            } else {
                results.add(send(one.planned(), number++));
            }
            progress.done(results.size());
        }
    }

    private Prepared prepare(PlannedChange planned) {
        if (isHopeless(planned)) {
            return new Prepared(planned, Optional.empty(), Optional.of(new NotTried(planned)));
        }
        try {
            return new Prepared(planned, before(planned.change()), Optional.empty());
        } catch (OperationException failure) {
            return new Prepared(planned, Optional.empty(), Optional.of(failed(planned, failure)));
        } catch (RuntimeException defect) {
            return new Prepared(planned, Optional.empty(), Optional.of(defect(planned, defect)));
        }
    }

    private Optional<DirectoryEntry> before(DirectoryChange change) throws OperationException {
        return change instanceof AddEntry ? Optional.empty() : read(change.dn());
    }

    private Optional<DirectoryEntry> read(Dn dn) throws OperationException {
        return session.find(dn, List.of(), progress.cancellation());
    }

    private Result send(PlannedChange planned, long number) {
        if (isHopeless(planned)) {
            journal.result(number, new ChangeResult.NotSent());
            return new NotTried(planned);
        }
        try {
            session.sendChange(planned.change(), planned.expected());
            journal.result(number, new ChangeResult.Done(after(planned.change())));
            return new Done(planned);
        } catch (OperationException failure) {
            journal.result(number, ChangeResult.of(failure));
            return failed(planned, failure);
        } catch (RuntimeException defect) {
            // What was written before must be reported, whatever happens.
            return defect(planned, defect);
        }
    }

    /** Only the server knows the hash that it made. */
    private Optional<DirectoryEntry> after(DirectoryChange done) {
        try {
            return done instanceof SetPassword ? read(done.dn()) : Optional.empty();
        } catch (OperationException notSeen) {
            System.getLogger(PlanRun.class.getName()).log(System.Logger.Level.DEBUG, "not seen afterwards", notSeen);
            return Optional.empty();
        }
    }

    private boolean isHopeless(PlannedChange planned) {
        ended |= progress.cancellation().isRequested();
        return ended || failed.contains(planned.subject())
                || missing.stream().anyMatch(planned.change().dn()::isWithin);
    }

    private Failed failed(PlannedChange planned, OperationException failure) {
        failed.add(planned.subject());
        switch (planned.change()) {
            case AddEntry add -> missing.add(add.dn());
            case RenameEntry rename -> missing.add(rename.renamed());
            default -> {
                // later changes find the entry under the name that they use
            }
        }
        Failed result = new Failed(planned, failure);
        ended |= result.endsAll();
        return result;
    }

    private Failed defect(PlannedChange planned, RuntimeException defect) {
        ended = true;
        return failed(planned, SENTENCES.failure("unexpected", defect, planned.change().dn()));
    }
}
