// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportCheck;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.UnfinishedImport;
import org.poststation.directory.ui.view.WorkMeter;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Checks drafts one after the other and keeps the last report, which goes with the next check or with the end. */
final class ImportChecks implements AutoCloseable {

    private CheckReport kept;
    private boolean closed;

    /** What checks a draft and looks for an interrupted import of its file. */
    Operation<CheckedImport> check(ImportTools tools, ImportDraft draft, WorkMeter meter) {
        return progress -> keep(run(tools, draft, meter.over(progress)));
    }

    /** Removes what the last report keeps on disk. */
    @Override
    public synchronized void close() {
        closed = true;
        drop();
    }

    private static CheckedImport run(ImportTools tools, ImportDraft draft, Progress progress)
            throws OperationException {
        MailDirectory directory = tools.access().open(progress.cancellation());
        ImportSource source = draft.source(directory);
        ImportOptions options = tools.options(draft, 0);
        OptionalLong unfinished = UnfinishedImport.find(directory.journal(), source, draft.mode());
        return new CheckedImport(draft, new ImportCheck(directory.session(), source, options).run(progress),
                unfinished);
    }

    /** The page may have been closed while the last record was looked at. */
    private synchronized CheckedImport keep(CheckedImport made) throws OperationException {
        drop();
        kept = made.report();
        if (closed) {
            drop();
            throw new OperationCancelledException();
        }
        return made;
    }

    private void drop() {
        Optional.ofNullable(kept).ifPresent(CheckReport::close);
        kept = null;
    }
}
