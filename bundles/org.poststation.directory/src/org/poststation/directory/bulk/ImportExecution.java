// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.directory.Dn;
import org.poststation.directory.ServerSchema;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Does an import with everything that it needs at hand: the records, and for a synchronisation the deletions after
 * them.
 *
 * @param target where to
 * @param source what
 * @param options how
 * @param tools how requests are sent and results kept
 */
record ImportExecution(ImportTarget target, ImportSource source, ImportOptions options, Tools tools) {

    /** What is open while an import runs. */
    record Tools(EarlierPart earlier, Preparation preparation, Dispatch<ImportTask> dispatch, RejectFile rejects,
            Tally tally) {}

    /** Imports; what is under way when it fails is still answered. */
    void run(Progress progress) throws OperationException {
        if (options.syncBase().isEmpty()) {
            run(source, options.mode(), tools.earlier(), progress);
            return;
        }
        try (NameLedger names = new NameLedger()) {
            run(new NamedSource(source, names), options.mode(), tools.earlier(), progress);
            delete(options.syncBase().get(), names, progress);
        }
    }

    private void delete(Dn base, NameLedger names, Progress progress) throws OperationException {
        if (tools.tally().counts().failures() > 0) {
            throw Wording.SENTENCES.failure("unsynchronised", null);
        }
        try (SurplusSource surplus = new SurplusSource(source.file())) {
            Surplus.note(target.session(), base, names, progress.cancellation());
            Synchronisation.find(names, surplus, options.deletions());
            run(surplus, ImportMode.AS_WRITTEN, EarlierPart.none(), progress);
        }
    }

    private void run(ImportSource records, ImportMode mode, EarlierPart earlier, Progress progress)
            throws OperationException {
        ServerSchema schema = target.session().schema();
        try (Vicinity vicinity = Vicinity.forChanges(target.session(), progress.cancellation())) {
            ImportRun run = new ImportRun(
                    new ImportRun.Parts(records, earlier, new Decisions(mode, schema), vicinity, tools));
            try {
                run.all(progress);
            } catch (OperationException stopped) {
                run.end(stopped);
                throw stopped;
            }
        }
    }
}
