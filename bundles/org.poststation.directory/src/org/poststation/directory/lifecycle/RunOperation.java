// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.storage.ProcessLock;

/**
 * Does what is due to the accounts of a directory: switches off, tells owners, deletes, lets go. Each account is read
 * again right before it is touched, and what was done is on the disk before the next step begins, so that a run that
 * ended in its middle is gone on with by the next. How the run ended is kept as {@link LifecycleFolder#lastRun()},
 * whatever happens.
 *
 * @param directory where
 * @param folder with the rules and the cases
 * @param mail by which owners are told
 * @param options how to run
 */
public record RunOperation(MailDirectory directory, LifecycleFolder folder, OwnerMail mail, RunOptions options)
        implements
            Operation<RunReport> {

    /** One run at a time on a server, by whatever profile; cron and the window may meet. */
    private static final String LOCK = "lifecycle";

    /**
     * {@inheritDoc}
     *
     * @throws OperationException {@link TooManyException}, when another run is under way, when the accounts can't be
     *             read, or when the workspace can't be written. What ends the run after its first step is in the report
     */
    @Override
    public RunReport run(Progress progress) throws OperationException {
        try (ProcessLock lock = directory.journal().lock(LOCK).orElseThrow(
                () -> new OperationException(LifecycleWording.SENTENCES.explanation("running", "")))) {
            LastRun record = LastRun.begin(options.clock().instant());
            folder.keep(record);
            try (Cases cases = folder.cases()) {
                RunReport report = run(cases, record.started(), progress);
                folder.keep(record.end(report));
                return report;
            } catch (OperationException | RuntimeException failure) {
                folder.keep(record.end(options.clock().instant(), outcome(failure), why(failure)));
                throw failure;
            }
        } catch (IOException unlocked) {
            throw LifecycleWording.SENTENCES.failure("folder.unwritable", unlocked, folder.rulesFile());
        }
    }

    private RunReport run(Cases cases, Instant started, Progress progress) throws OperationException {
        LifecycleSettings settings = folder.settings();
        if (settings.rules().isEmpty()) {
            throw new OperationException(LifecycleWording.SENTENCES.explanation("no-rules", ""));
        }
        try (LastLogins logins = folder.lastLogins(settings, progress.cancellation())) {
            LifecycleReview found = review(settings, logins, cases, started, progress);
            try (JournalWriter entry = directory.journal().begin(JournalAction.of("lifecycle.run",
                    LifecycleWording.SENTENCES.text("action"), options.domain().orElse("")))) {
                return steps(found, new RunContext(directory, settings, logins, cases, entry), progress);
            }
        }
    }

    private LifecycleReview review(LifecycleSettings settings, LastLogins logins, Cases cases, Instant started,
            Progress progress) throws OperationException {
        StepFinder finder = new StepFinder(settings, options.clock());
        Review review = new Review(settings, finder, options.domain(), started.plus(ReviewOperation.HORIZON));
        review.read(directory, logins.ofAll(), cases, progress);
        LifecycleReview found = review.finish(started);
        int most = options.allowedPercent().orElse(settings.mostPercent());
        List<LifecycleReview.Share> exceeding = found.exceeding(most);
        if (!exceeding.isEmpty()) {
            throw new TooManyException(exceeding, most);
        }
        return found;
    }

    private RunReport steps(LifecycleReview found, RunContext context, Progress progress) throws OperationException {
        List<Outlook> due = found.due().stream().filter(options.agreed()).toList();
        List<AccountResult> results = new ArrayList<>();
        Optional<OperationException> ending = Optional.empty();
        progress.begin(LifecycleWording.SENTENCES.text("action"), due.size());
        try (Notices notices = new Notices(mail, folder, options.clock().getZone(), progress.cancellation())) {
            AccountSteps steps = new AccountSteps(context, notices, new Backup(folder.backups()),
                    new AccountSteps.RunTime(options.clock(), progress.cancellation()));
            for (Outlook outlook : due) {
                ending = ending.or(() -> cancelled(progress));
                AccountResult result = ending.isPresent()
                        ? new AccountResult(outlook.account().address(), List.of(), Kind.NOT_TRIED, Optional.empty())
                        : steps.run(outlook);
                ending = ending.or(() -> result.failure().filter(RunOperation::endsAll));
                results.add(result);
                options.listener().accept(result);
                progress.done(results.size());
            }
        }
        int waiting = (int) context.cases().all().stream().filter(known -> !known.isClosed()).count();
        return new RunReport(found.at(), options.clock().instant(), results, waiting, found.problems(), ending);
    }

    private static Optional<OperationException> cancelled(Progress progress) {
        return progress.cancellation().isRequested()
                ? Optional.of(new OperationCancelledException())
                : Optional.empty();
    }

    /** Without the server, or without a place to write down what is done, nothing more is touched. */
    private static boolean endsAll(OperationException failure) {
        return failure instanceof ConnectionFailedException || failure instanceof OperationCancelledException
                || failure instanceof NotKeptException;
    }

    private static Outcome outcome(Exception failure) {
        return switch (failure) {
            case TooManyException stopped -> Outcome.STOPPED;
            case OperationCancelledException cancelled -> Outcome.CANCELLED;
            default -> Outcome.FAILED;
        };
    }

    private static String why(Exception failure) {
        return failure instanceof OperationException expected ? expected.explanation().what() : failure.toString();
    }
}
