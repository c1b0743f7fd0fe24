// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.poststation.directory.account.ListingOutcome;
import org.poststation.directory.account.MailDirectories;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.PasswordSource;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryState.Phase;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.ui.failure.FailurePresenter;

/** Connects one directory and lists it; publishes the rows while they come. */
final class LoadJob extends Job {

    private static final long PUBLISH_EVERY_NANOS = 150_000_000;

    private final DirectoryModel model;
    private final MailDirectories directories;
    private final String profile;
    private final PasswordSource passwords;
    private final Cancellation cancellation = new Cancellation();
    private final AccountStore store = new AccountStore();
    private long published;

    LoadJob(DirectoryModel model, MailDirectories directories, String profile, PasswordSource passwords) {
        super(NLS.bind(Messages.model_load_job, profile));
        this.model = model;
        this.directories = directories;
        this.profile = profile;
        this.passwords = passwords;
        setUser(false);
        setRule(new OneAtATime(profile));
    }

    /** By what the work on a directory is found among the jobs. */
    static Object family(String profile) {
        return new OneAtATime(profile);
    }

    /** A job that runs when no other works on loading the directory, and before one that is scheduled later. */
    static Job afterIts(String profile, Runnable work) {
        Job job = Job.create(NLS.bind(Messages.model_load_job, profile), monitor -> {
            work.run();
        });
        job.setSystem(true);
        job.setRule(new OneAtATime(profile));
        return job;
    }

    @Override
    public boolean belongsTo(Object family) {
        return new OneAtATime(profile).equals(family);
    }

    @Override
    protected void canceling() {
        Thread.ofVirtual().start(cancellation::request);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            MailDirectory directory = directories.open(profile, passwords, cancellation);
            boolean first = !model.state(profile).hasListing();
            model.update(profile, state -> state.in(Phase.LOADING));
            ListingOutcome outcome = directory.list(batch -> take(batch, first, monitor),
                    Progress.silent(cancellation));
            finish(outcome);
            return Status.OK_STATUS;
        } catch (OperationCancelledException cancelled) {
            whileOpen(this::cancelled);
            return Status.CANCEL_STATUS;
        } catch (OperationException failure) {
            whileOpen(state -> state.failed(failure.explanation()));
            return Status.OK_STATUS;
        } catch (RuntimeException unexpected) {
            IStatus status = FailurePresenter.status(unexpected);
            whileOpen(state -> state.failed(
                    Explanation.of(NLS.bind(Messages.model_unexpected_text, profile, status.getMessage()), "")));
            return status;
        } finally {
            monitor.done();
        }
    }

    private void take(List<org.poststation.directory.account.AccountRow> batch, boolean first,
            IProgressMonitor monitor) {
        store.add(batch);
        long now = System.nanoTime();
        if (now - published < PUBLISH_EVERY_NANOS && published != 0) {
            return;
        }
        published = now;
        AccountSnapshot soFar = store.snapshot();
        monitor.subTask(NLS.bind(Messages.model_rows_text, String.format("%,d", soFar.size())));
        if (first) {
            whileOpen(state -> state.growing(soFar));
        }
    }

    private void finish(ListingOutcome outcome) {
        AccountSnapshot all = store.snapshot();
        List<DomainSummary> known = outcome.domains().stream()
                .map(row -> new DomainSummary(row.name(), row.dn(), row.active(), java.util.Map.of())).toList();
        List<DomainSummary> counted = Summaries.of(all, known);
        whileOpen(state -> state.listed(all, counted, outcome.search(), Instant.now()));
    }

    /** A directory that was disconnected meanwhile stays so. */
    private void whileOpen(UnaryOperator<DirectoryState> change) {
        model.update(profile, state -> state.phase() == Phase.CLOSED ? state : change.apply(state));
    }

    private DirectoryState cancelled(DirectoryState state) {
        return state.hasListing()
                ? state.in(Phase.READY)
                : store.snapshot().size() == 0
                        ? DirectoryState.closed(profile)
                        : state.listed(store.snapshot(), Summaries.of(store.snapshot(), List.of()),
                                state.search(), Instant.now()).stale(Messages.model_cancelled_text);
    }

    /** Two works on one directory wait for each other. */
    private record OneAtATime(String profile) implements ISchedulingRule {

        @Override
        public boolean contains(ISchedulingRule other) {
            return equals(other);
        }

        @Override
        public boolean isConflicting(ISchedulingRule other) {
            return equals(other);
        }
    }
}
