// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.function.Consumer;

import org.poststation.cli.internal.bulk.ProgressLine;
import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.UndoCheck;
import org.poststation.directory.bulk.UndoOperation;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.UndoStep;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an entry of the journal back. */
@Command(name = "undo")
public final class JournalUndoCommand extends DirectoryCommand {

    @Parameters(paramLabel = "ID", description = "The entry, by its number in the list.")
    private long id;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    /** A command in a context. */
    public JournalUndoCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws UsageException {
        confirmation.require(context(), dryRun);
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        UndoRequest request = new UndoRequest(directory.session(), directory.journal(), id, conflict -> force);
        UndoPrinter printer = new UndoPrinter(output(), failures(), request);
        if (dryRun) {
            UndoCheck.Summary summary = look(request, printer::planned);
            output().flush();
            return summary.conflicts() == 0 || force ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
        if (!confirmation.isGivenBefore()) {
            UndoCheck.Summary summary = look(request, step -> {});
            if (!summary.isEmpty() && !confirmation.isGiven(context(), question(summary))) {
                return ExitCode.DONE;
            }
        }
        return undo(request, printer);
    }

    private UndoCheck.Summary look(UndoRequest request, Consumer<UndoStep> steps) throws OperationException {
        try (ProgressLine progress = new ProgressLine(context(), json() || dryRun, cancellation())) {
            return new UndoCheck(request, steps).run(progress);
        }
    }

    private String question(UndoCheck.Summary summary) {
        long changes = summary.ready() + (force ? summary.conflicts() : 0);
        String left = summary.conflicts() > 0 && !force
                ? " " + summary.conflicts() + " were changed since and are left alone."
                : "";
        return "Take " + changes + " changes of entry " + id + " back?" + left;
    }

    private int undo(UndoRequest request, UndoPrinter printer) throws OperationException {
        try (Cancellation.Registration untilTold = context().interruption().writing()) {
            UndoReport report;
            try (ProgressLine progress = new ProgressLine(context(), json(), cancellation())) {
                report = new UndoOperation(request, request.action("journal undo " + id, request.entry()))
                        .run(progress);
            }
            printer.report(report);
            output().flush();
            return report.isComplete() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }
}
