// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.storage.ProcessLock;

/**
 * Imports a file with many requests under way at once. Every change is kept in the journal before it is sent. Parents
 * come before children, whatever the order of the file; what can't be imported is kept beside the file and does not
 * stop the rest. Cancelling stops within a second. A lost connection is made again, and what was under way is looked
 * up.
 * <p>
 * Progress is told in bytes of the file; {@link #counts} tells the records.
 */
public final class ImportOperation implements Operation<ImportReport> {

    /** The journal's word for an import. */
    public static final String ACTION = "import";

    static final String DIGEST = "sha256";
    static final String MODE = "mode";
    static final String PATH = "path";
    static final String BASE = "base";

    private static final String LOCK = "import";

    private final ImportTarget target;
    private final ImportSource source;
    private final ImportOptions options;
    private final OptionalLong resumed;
    private final Tally tally;

    /** An import from the beginning. */
    public ImportOperation(ImportTarget target, ImportSource source, ImportOptions options) {
        this(target, source, options, OptionalLong.empty());
    }

    /**
     * An import that goes on.
     *
     * @param resumed id of the journal entry of an interrupted import of the same file with the same options, see
     *            {@link UnfinishedImport}; empty to begin at the beginning
     */
    public ImportOperation(ImportTarget target, ImportSource source, ImportOptions options, OptionalLong resumed) {
        this.target = target;
        this.source = source;
        this.options = options;
        this.resumed = resumed;
        this.tally = new Tally();
    }

    /** How far it is; from any thread. */
    public ImportCounts counts() {
        return tally.counts();
    }

    /**
     * {@inheritDoc}
     *
     * @return how it ended, also when it was cancelled or had to stop in its middle
     * @throws OperationException when it could not begin: nothing was written
     */
    @Override
    public ImportReport run(Progress progress) throws OperationException {
        try (ProcessLock lock = target.journal().lock(LOCK)
                .orElseThrow(() -> Wording.SENTENCES.failure("another", null, target.session().profile().name()));
                JournalWriter journal = journal();
                Uplink uplink = new Uplink(target.session(), options.patience(), progress.cancellation());
                RejectFile rejects = new RejectFile(source.rejects(), source.file().getFileName().toString())) {
            Preparation preparation = new Preparation(target.hasher(), options.hashing(), target.session().schema());
            tally.reconnections(uplink::reconnections);
            ImportExecution.Tools tools = new ImportExecution.Tools(earlier(), preparation,
                    new Dispatch<>(uplink, journal, Dispatch.mostUnderWay(target.session())), rejects, tally);
            Optional<OperationException> failure = execute(new ImportExecution(target, source, options, tools),
                    progress);
            ImportReport.End end = end(failure);
            if (end != ImportReport.End.COMPLETE) {
                journal.interrupted();
            }
            return new ImportReport(end, tally.counts(), tally.skipped(), rejects.file(), journal.id(),
                    failure.filter(why -> end == ImportReport.End.STOPPED));
        } catch (IOException unlocked) {
            throw Wording.SENTENCES.failure("unlocked", unlocked, target.session().profile().name());
        }
    }

    private static Optional<OperationException> execute(ImportExecution execution, Progress progress) {
        try {
            execution.run(progress);
            return Optional.empty();
        } catch (OperationException stopped) {
            return Optional.of(stopped);
        }
    }

    private static ImportReport.End end(Optional<OperationException> failure) {
        return failure.map(why -> why instanceof OperationCancelledException
                ? ImportReport.End.CANCELLED
                : ImportReport.End.STOPPED).orElse(ImportReport.End.COMPLETE);
    }

    private JournalWriter journal() throws OperationException {
        Journal journal = target.journal();
        return resumed.isPresent() ? journal.resume(resumed.getAsLong()) : journal.begin(action());
    }

    private EarlierPart earlier() throws OperationException {
        return resumed.isPresent() ? EarlierPart.read(target.journal(), resumed.getAsLong()) : EarlierPart.none();
    }

    private JournalAction action() throws OperationException {
        String file = source.file().getFileName().toString();
        Map<String, String> details = new HashMap<>(Map.of(DIGEST, source.digest(), MODE, options.mode().name(), PATH,
                source.file().toAbsolutePath().toString()));
        options.syncBase().ifPresent(base -> details.put(BASE, base.toString()));
        return new JournalAction(ACTION, Wording.SENTENCES.text("action", file), file, details);
    }
}
