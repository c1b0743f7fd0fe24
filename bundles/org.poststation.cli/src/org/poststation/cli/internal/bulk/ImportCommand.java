// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportCheck;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOperation;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.ImportTarget;
import org.poststation.directory.bulk.UnfinishedImport;
import org.poststation.directory.bulk.source.ConvertOperation;
import org.poststation.directory.bulk.source.ConvertReport;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.password.PasswordHasher;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a file and imports it. */
@Command(name = "import")
public final class ImportCommand extends DirectoryCommand {

    private static final int PERCENT = 100;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Mixin
    private ImportChoice choice = new ImportChoice();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Option(names = "--check")
    private boolean checkOnly;

    @Option(names = "--no-check")
    private boolean noCheck;

    @Option(names = "--continue")
    private boolean goOn;

    @Option(names = "--resume")
    private boolean resume;

    @Option(names = "--from-start")
    private boolean fromStart;

    @Option(names = "--delete-at-most", paramLabel = "PERCENT")
    private int deleteAtMost = 10;

    @Mixin
    private SourceChoice what = new SourceChoice();

    @Option(names = "--to-ldif", paramLabel = "FILE")
    private Path toLdif;

    /** A command in a context. */
    public ImportCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws OperationException {
        choice.check();
        if (resume && fromStart) {
            throw new UsageException("--resume and --from-start exclude each other.", "");
        }
        if (noCheck && (checkOnly || choice.mode() == ImportMode.SYNC)) {
            throw new UsageException("--no-check can't go with --check or --sync.", "");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException("The file \"" + file + "\" can't be read.",
                    "Check that it exists and that you may read it.");
        }
        if (choice.mode() == ImportMode.SYNC && !checkOnly) {
            confirmation.require(context(), false);
        }
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        ImportSource source = what.source(file, directory, context());
        for (String remark : source.remarks()) {
            failures().warn(file.toString(), "left-out", remark);
        }
        return toLdif == null ? load(directory, source) : convert(source);
    }

    private int convert(ImportSource source) throws OperationException {
        ConvertReport report = new ConvertOperation(source, toLdif).run(Progress.silent(cancellation()));
        ImportPrinter.of(output(), json(), file).converted(report, toLdif);
        return report.refused() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private int load(MailDirectory directory, ImportSource source) throws OperationException {
        ImportTarget target = new ImportTarget(directory.session(),
                context().services().require(Journals.class).of(directory.session().profile()),
                context().services().require(PasswordHasher.class));
        ImportOptions options = choice.options(context());
        OptionalLong resumed = checkOnly ? OptionalLong.empty() : resumed(target, source, options.mode());
        ImportPrinter printer = ImportPrinter.of(output(), json(), file);
        if (!noCheck && (resumed.isEmpty() || options.mode() == ImportMode.SYNC)) {
            try (CheckReport report = check(target, source, options)) {
                printer.check(report, options);
                output().flush();
                boolean clean = report.isClean();
                if (checkOnly || !clean && resumed.isEmpty() && !restIsWanted()) {
                    return checked(clean);
                }
                if (options.mode() == ImportMode.SYNC) {
                    options = agreed(report, options);
                }
            }
        }
        return write(target, source, options, resumed, printer);
    }

    private CheckReport check(ImportTarget target, ImportSource source, ImportOptions options)
            throws OperationException {
        try (ProgressLine progress = new ProgressLine(context(), json(), cancellation())) {
            return new ImportCheck(target.session(), source, options).run(progress);
        }
    }

    private boolean restIsWanted() {
        return goOn || confirmation.isGiven(context(), "Import the rest?");
    }

    private int checked(boolean clean) {
        if (!clean && !checkOnly) {
            failures().warn(file.toString(), "not-imported",
                    "Nothing was written. Correct the file, or add --yes to import the rest of it.");
        }
        return clean ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    /** Nobody loses a directory because a file was empty or cut off. */
    private ImportOptions agreed(CheckReport report, ImportOptions options) throws OperationException {
        long deletions = report.deletions();
        if (deletions * PERCENT > deleteAtMost * report.entriesBelow()) {
            throw new UsageException("The file lacks " + deletions + " of " + report.entriesBelow()
                    + " entries; that is more than " + deleteAtMost + " percent. Nothing was written.",
                    "If they are really to be deleted, raise --delete-at-most.");
        }
        if (deletions > 0 && !confirmation.isGiven(context(), "Delete " + deletions + " entries that are not in the "
                + "file?")) {
            throw new UsageException("Nothing was written.", "");
        }
        return ImportOptions.sync(options.syncBase().orElseThrow(), deletions).withHashing(options.hashing());
    }

    private int write(ImportTarget target, ImportSource source, ImportOptions options, OptionalLong resumed,
            ImportPrinter printer) throws OperationException {
        ImportOperation operation = new ImportOperation(target, source, options, resumed);
        try (Cancellation.Registration untilTold = context().interruption().writing()) {
            ImportReport report;
            try (ProgressLine progress = new ProgressLine(context(), json(), cancellation(), operation::counts)) {
                report = operation.run(progress);
            }
            printer.report(report, options);
            output().flush();
            return switch (report.end()) {
                case COMPLETE -> report.isClean() ? ExitCode.DONE : ExitCode.SOME_FAILED;
                case CANCELLED -> ExitCode.INTERRUPTED;
                case STOPPED -> stopped(report);
            };
        }
    }

    private int stopped(ImportReport report) {
        OperationException why = report.failure().orElseThrow();
        failures().report(why);
        return report.counts().records() > 0 ? ExitCode.SOME_FAILED : Failures.exitCode(why);
    }

    private OptionalLong resumed(ImportTarget target, ImportSource source, ImportMode mode)
            throws OperationException {
        OptionalLong unfinished = UnfinishedImport.find(target.journal(), source, mode);
        if (resume && unfinished.isEmpty()) {
            throw new UsageException("There is no unfinished import of \"" + file + "\" into this directory.",
                    "Import it without --resume; it must be the same file in the same mode.");
        }
        if (resume || unfinished.isEmpty() || fromStart) {
            return fromStart ? OptionalLong.empty() : unfinished;
        }
        if (context().input().terminal().isEmpty()) {
            throw new UsageException("An import of this file did not come to its end.",
                    "Add --resume to go on with it, or --from-start.");
        }
        boolean wanted = confirmation.isGiven(context(), "An import of this file did not come to its end. Go on?");
        return wanted ? unfinished : OptionalLong.empty();
    }
}
