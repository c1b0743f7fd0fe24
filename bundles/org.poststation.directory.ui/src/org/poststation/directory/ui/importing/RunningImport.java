// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportOperation;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.ImportReport.End;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.WorkMeter;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * One import as the window follows it: begun, cancelled, gone on with. Knows no widget; for one thread, except that it
 * works on that of its job.
 */
final class RunningImport {

    private static final ImportCounts NOTHING = new ImportCounts(Map.of(), Map.of(), 0, 0, Duration.ZERO);

    private final ImportTools tools;
    private final ImportDraft draft;
    private final long deletions;
    private final WorkMeter meter = new WorkMeter();
    private final List<Runnable> listeners = new ArrayList<>();
    private OptionalLong resumed;
    private Launcher launcher;
    private Job job;
    private ImportState state = new ImportState.Running(false);
    private volatile ImportOperation operation;

    /** Runs an import as a job and tells its end on the thread that asked. */
    @FunctionalInterface
    interface Launcher {
        Job launch(String name, Operation<ImportReport> work, Consumer<ImportReport> done,
                Consumer<OperationException> failed);
    }

    /**
     * An import that was not started yet.
     *
     * @param deletions how many deletions were agreed to
     * @param resumed id in the journal of the interrupted import that it goes on with
     */
    RunningImport(ImportTools tools, ImportDraft draft, long deletions, OptionalLong resumed) {
        this.tools = tools;
        this.draft = draft;
        this.deletions = deletions;
        this.resumed = resumed;
    }

    /** Starts it. */
    void start(Launcher by) {
        launcher = by;
        run();
    }

    /** Ends it within a second; it can be resumed. */
    void cancel() {
        if (state instanceof ImportState.Running) {
            enter(new ImportState.Running(true));
            job.cancel();
        }
    }

    /** Whether it ended before its end, so that {@link #resume} makes sense. */
    boolean mayResume() {
        return switch (state) {
            case ImportState.Running running -> false;
            case ImportState.Ended ended -> ended.report().end() != End.COMPLETE;
            case ImportState.Failed failed -> true;
        };
    }

    /** Goes on where the server really is. */
    void resume() {
        if (mayResume()) {
            resumed = report().map(ImportReport::journalEntry).filter(OptionalLong::isPresent).orElse(resumed);
            run();
        }
    }

    /** Runs it after each change of the state, until the handle is run. */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What is imported. */
    ImportDraft draft() {
        return draft;
    }

    /** Where it is. */
    ImportState state() {
        return state;
    }

    /** How it ended; empty while it runs or when it could not begin. */
    Optional<ImportReport> report() {
        return state instanceof ImportState.Ended ended ? Optional.of(ended.report()) : Optional.empty();
    }

    /** What became of the records so far. */
    ImportCounts counts() {
        ImportOperation now = operation;
        return now == null ? NOTHING : now.counts();
    }

    /** How far it is. */
    WorkMeter.Reading reading() {
        return meter.read();
    }

    private void run() {
        OptionalLong from = resumed;
        operation = null;
        job = launcher.launch(NLS.bind(Messages.import_job, draft.name()),
                progress -> work(from, meter.over(progress)),
                report -> ended(new ImportState.Ended(report)), failure -> ended(new ImportState.Failed(failure)));
        enter(new ImportState.Running(false));
    }

    private ImportReport work(OptionalLong from, Progress progress) throws OperationException {
        MailDirectory directory = tools.access().open(progress.cancellation());
        operation = new ImportOperation(tools.target(directory), draft.source(directory),
                tools.options(draft, deletions), from);
        return operation.run(progress);
    }

    private void ended(ImportState how) {
        tools.access().model().changedWidely(draft.profile(), tools.access().passwords());
        enter(how);
    }

    private void enter(ImportState next) {
        state = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
