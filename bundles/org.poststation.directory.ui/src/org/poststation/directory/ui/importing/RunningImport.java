// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportOperation;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.ImportReport.End;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.RunningWork;
import org.poststation.directory.ui.view.WorkState;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** One import as the window follows it: besides being begun and cancelled it can be gone on with. */
final class RunningImport extends RunningWork<ImportReport> {

    private static final ImportCounts NOTHING = new ImportCounts(Map.of(), Map.of(), 0, 0, Duration.ZERO);

    private final ImportTools tools;
    private final ImportDraft draft;
    private final long deletions;
    private volatile OptionalLong resumed;
    private volatile ImportOperation operation;

    /**
     * An import that was not started yet.
     *
     * @param deletions how many deletions were agreed to
     * @param resumed id in the journal of the interrupted import that it goes on with
     */
    RunningImport(ImportTools tools, ImportDraft draft, long deletions, OptionalLong resumed) {
        super(NLS.bind(Messages.import_job, draft.name()));
        this.tools = tools;
        this.draft = draft;
        this.deletions = deletions;
        this.resumed = resumed;
    }

    /** Whether it ended before its end, so that {@link #resume} makes sense. */
    boolean mayResume() {
        return switch (state()) {
            case WorkState.Running<ImportReport> running -> false;
            case WorkState.Ended<ImportReport>(ImportReport report) -> report.end() != End.COMPLETE;
            case WorkState.Failed<ImportReport> failed -> true;
        };
    }

    /** Goes on where the server really is. */
    void resume() {
        if (mayResume()) {
            resumed = report().map(ImportReport::journalEntry).filter(OptionalLong::isPresent).orElse(resumed);
            operation = null;
            startAgain();
        }
    }

    /** What is imported. */
    ImportDraft draft() {
        return draft;
    }

    /** What became of the records so far. */
    ImportCounts counts() {
        ImportOperation now = operation;
        return now == null ? NOTHING : now.counts();
    }

    @Override
    public String description() {
        return draft.path() + " \u2013 " + draft.profile();
    }

    @Override
    protected ImportReport work(Progress progress) throws OperationException {
        MailDirectory directory = tools.access().open(progress.cancellation());
        operation = new ImportOperation(tools.target(directory), draft.source(directory),
                tools.options(draft, deletions), resumed);
        return operation.run(progress);
    }

    @Override
    protected void ended() {
        tools.access().model().changedWidely(draft.profile(), tools.access().passwords());
    }
}
