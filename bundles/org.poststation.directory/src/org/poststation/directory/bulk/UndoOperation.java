// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Takes an entry of the journal back, the last change first, as far as nobody has changed it since, with many requests
 * under way at once; this is an entry of the journal itself. Streams: children go before their parents, and an entry of
 * a million changes takes no more memory than one of a thousand. A lost connection is made again, and what was under
 * way is looked up. Cancelling stops within a second and leaves the rest as it is; taking the entry back again goes on
 * from there.
 *
 * @param request what is to be taken back
 * @param why for the journal, made by {@link UndoRequest#action}
 */
public record UndoOperation(UndoRequest request, JournalAction why) implements Operation<UndoReport> {

    /**
     * {@inheritDoc} Progress is told in changes.
     *
     * @return how it ended, also when it was cancelled or had to stop in its middle
     * @throws OperationException when it could not begin: nothing was written
     */
    @Override
    public UndoReport run(Progress progress) throws OperationException {
        progress.begin(Wording.SENTENCES.text("step.undo"), request.entry().counts().total());
        try (JournaledChanges changes = request.changes();
                JournalWriter journal = request.journal().begin(why);
                Uplink uplink = new Uplink(request.session(), Uplink.USUAL_PATIENCE, progress.cancellation())) {
            UndoRun run = new UndoRun(request, changes,
                    new Dispatch<>(uplink, journal, Dispatch.mostUnderWay(request.session())));
            run.all(progress);
            return run.report(journal.id());
        }
    }
}
