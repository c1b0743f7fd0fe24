// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.Optional;

import org.poststation.directory.DirectorySession;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Looks through a whole file before anything is written: syntax, schema, duplicates, parents, and what the server has
 * already. Writes nothing; needs constant memory, for many names and findings temporary files.
 *
 * @param session the directory; stays open
 * @param source what is to be imported
 * @param options how
 */
public record ImportCheck(DirectorySession session, ImportSource source, ImportOptions options)
        implements
            Operation<CheckReport> {

    /**
     * {@inheritDoc} Progress is told in bytes of the file.
     *
     * @return to be closed by the caller
     * @throws OperationException when the file or the directory can't be read
     */
    @Override
    public CheckReport run(Progress progress) throws OperationException {
        ImportFindings findings = new ImportFindings();
        boolean done = false;
        try (Uplink uplink = new Uplink(session, options.patience(), progress.cancellation());
                Vicinity vicinity = new Vicinity(session, progress.cancellation());
                NameLedger ledger = new NameLedger()) {
            // how a password would be hashed does not matter here
            Preparation preparation = new Preparation((scheme, password) -> "{" + scheme + "}", options.hashing(),
                    session.schema());
            CheckRun run = new CheckRun(new CheckRun.Parts(session, options, new ServerView(uplink, vicinity), ledger,
                    findings));
            readAll(run, preparation, progress);
            long below = noteServer(ledger, progress.cancellation());
            ledger.resolve(run);
            CheckReport report = new CheckReport(findings, run.expected(), run.passwords(), below);
            done = true;
            return report;
        } finally {
            if (!done) {
                findings.close();
            }
        }
    }

    private void readAll(CheckRun run, Preparation preparation, Progress progress) throws OperationException {
        progress.begin(Wording.SENTENCES.text("step.check"), source.size());
        try (ReadAhead records = new ReadAhead(source.open(), number -> true, preparation::of)) {
            while (!records.isAtEnd() || !run.isIdle()) {
                progress.cancellation().check();
                Optional<ReadAhead.Item> item = run.isIdle() ? records.await() : records.poll();
                while (item.isPresent()) {
                    run.accept(item.get());
                    item = run.isFull() ? Optional.empty() : records.poll();
                }
                run.answers();
                progress.done(records.bytesRead());
            }
        }
    }

    private long noteServer(NameLedger ledger, Cancellation cancellation) throws OperationException {
        return options.syncBase().isEmpty() ? 0 : Surplus.note(session, options.syncBase().get(), ledger, cancellation);
    }
}
