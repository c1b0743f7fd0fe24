// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.poststation.directory.lifecycle.AccountResult;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.directory.lifecycle.RunOperation;
import org.poststation.directory.lifecycle.RunOptions;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.WorkMeter;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * One run as the window follows it. Knows no widget; for one thread, except that it works on that of its job.
 */
final class RunningLifecycle {

    private final Access access;
    private final LifecycleFolders folders;
    private final OwnerMail mail;
    private final RunDraft draft;
    private final WorkMeter meter = new WorkMeter();
    private final List<AccountResult> results = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Job job;
    private boolean stopping;
    private Optional<RunReport> report = Optional.empty();
    private Optional<OperationException> failure = Optional.empty();

    /** Runs the work as a job and tells its end on the thread that asked. */
    @FunctionalInterface
    interface Launcher {
        Job launch(String name, Operation<RunReport> work, Consumer<RunReport> done,
                Consumer<OperationException> failed);
    }

    RunningLifecycle(Access access, LifecycleFolders folders, OwnerMail mail, RunDraft draft) {
        this.access = access;
        this.folders = folders;
        this.mail = mail;
        this.draft = draft;
    }

    /** Starts it. */
    void start(Launcher by) {
        job = by.launch(NLS.bind(Messages.lifecycle_run_title, access.profile()),
                progress -> work(meter.over(progress)), ended -> {
                    report = Optional.of(ended);
                    end();
                }, failed -> {
                    failure = Optional.of(failed);
                    end();
                });
    }

    /** Ends it after the account that it works on. */
    void cancel() {
        stopping = true;
        job.cancel();
        tell();
    }

    /** Runs it after each change of the state, until the handle is run. */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    String profile() {
        return access.profile();
    }

    /** Whether it goes on. */
    boolean isRunning() {
        return report.isEmpty() && failure.isEmpty();
    }

    /** Whether somebody cancelled it. */
    boolean isStopping() {
        return stopping;
    }

    /** What it did; empty while it runs or when it could not begin. */
    Optional<RunReport> report() {
        return report;
    }

    /** Why it ended before it did anything. */
    Optional<OperationException> failure() {
        return failure;
    }

    /** How many accounts it is about. */
    int accounts() {
        return draft.due().size();
    }

    /** What became of accounts so far. */
    List<AccountResult> results() {
        synchronized (results) {
            return report.map(RunReport::results).orElseGet(() -> List.copyOf(results));
        }
    }

    /** How far it is. */
    WorkMeter.Reading reading() {
        return meter.read();
    }

    private RunReport work(Progress progress) throws OperationException {
        LifecycleFolder folder = folders.of(access.profile());
        RunOptions options = new RunOptions(Optional.empty(), draft.percent(), RunOptions.USUAL.clock(),
                draft.agreed(), this::take);
        return new RunOperation(access.open(progress.cancellation()), folder, mail, options).run(progress);
    }

    private void take(AccountResult result) {
        synchronized (results) {
            results.add(result);
        }
    }

    private void end() {
        access.model().changedWidely(access.profile(), access.passwords());
        tell();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
