// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.change.ApplyPlanOperation;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that changes objects, one after the other: what fails for one does not stop the others. */
abstract class ChangeCommand extends AccountCommand {

    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run")
    private boolean dryRun;

    ChangeCommand(Context context, ObjectKind kind) {
        super(context, kind);
    }

    /** The objects that are to be changed. */
    abstract List<String> items() throws OperationException;

    /** What is to be done to one of them. */
    abstract ChangePlan plan(MailDirectory directory, String address) throws OperationException;

    /** The stable word for what was done. */
    abstract String done();

    /** Asks the person, when the command is one that needs it. */
    boolean isConfirmed(String address) {
        return true;
    }

    /** What remains to be done after the plan was applied. */
    void applied(MailDirectory directory, ChangePlan plan) throws OperationException {
        // the plan is all there is to most commands
    }

    /** The secret that was made and is to be printed once. */
    Optional<String> generated() {
        return Optional.empty();
    }

    final boolean isDryRun() {
        return dryRun;
    }

    @Override
    final int runOn(MailDirectory directory) throws OperationException {
        List<String> items = items();
        String name = kind().id() + ' ' + spec.name();
        JournalAction why = JournalAction.of(kind().id() + '.' + spec.name(), name,
                items.size() == 1 ? items.getFirst() : "");
        try (JournalWriter entry = directory.journal().begin(why)) {
            return run(new Change(directory, entry), items);
        }
    }

    /** Where to write, and the journal's entry for it. */
    private record Change(MailDirectory directory, JournalWriter journal) {}

    private int run(Change change, List<String> items) {
        OutcomePrinter printer = new OutcomePrinter(kind(), output(), failures());
        List<OperationException> failed = new ArrayList<>();
        boolean anyDone = false;
        boolean ended = false;
        for (String address : items) {
            Cancellation.Registration untilTold = context().interruption().writing();
            try {
                ended |= cancellation().isRequested();
                Outcome outcome = ended ? Outcome.notTried(address) : one(change, address);
                ended |= outcome.failure().filter(Items::areAllLost).isPresent();
                anyDone |= outcome.failure().isEmpty() && !ended;
                outcome.failure().ifPresent(failed::add);
                printer.print(outcome);
                // Before the process may die: what was done must be told.
                output().flush();
            } finally {
                untilTold.close();
            }
        }
        return Failures.exitCode(failed, anyDone);
    }

    private Outcome one(Change change, String address) {
        try {
            ChangePlan plan = plan(change.directory(), address);
            if (plan.isEmpty()) {
                return Outcome.done(address, "unchanged");
            }
            if (dryRun) {
                return Outcome.planned(address, plan);
            }
            return isConfirmed(address) ? apply(change, address, plan) : Outcome.notTried(address);
        } catch (OperationException failure) {
            return Outcome.failed(address, failure);
        }
    }

    private Outcome apply(Change change, String address, ChangePlan plan) throws OperationException {
        ChangeReport report = new ApplyPlanOperation(change.directory().session(), plan, change.journal())
                .run(Progress.silent(cancellation()));
        Optional<ChangeReport.Failed> failure = report.failures().stream().findFirst();
        if (failure.isPresent()) {
            return Outcome.failed(address, failure.get().failure());
        }
        if (!report.isComplete()) {
            return Outcome.notTried(address);
        }
        applied(change.directory(), plan);
        return Outcome.done(address, done(), generated());
    }
}
