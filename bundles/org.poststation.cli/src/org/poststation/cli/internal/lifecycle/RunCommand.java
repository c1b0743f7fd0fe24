// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.directory.lifecycle.RunOperation;
import org.poststation.directory.lifecycle.RunOptions;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.lifecycle.TooManyException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does what is due; made for cron: what it did, or why it did nothing, is printed, kept and in the exit code. */
@Command(name = "run")
public final class RunCommand extends DirectoryCommand {

    private static final int WHOLE = 100;

    @Option(names = "--domain", paramLabel = "NAME")
    private String domain;

    @Option(names = "--yes-more-than", paramLabel = "PERCENT")
    private Integer allowedPercent;

    /** A command in a context. */
    public RunCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws UsageException {
        if (allowedPercent != null && (allowedPercent < 1 || allowedPercent > WHOLE)) {
            throw new UsageException("--yes-more-than wants a percentage between 1 and 100.", "");
        }
    }

    /** A run that could not even begin is kept, too. */
    @Override
    protected MailDirectory open() throws OperationException {
        LifecycleFolder folder = lifecycle();
        try {
            return super.open();
        } catch (OperationException failure) {
            folder.runFailed(Clock.systemUTC().instant(), failure);
            throw failure;
        }
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        RunPrinter printer = new RunPrinter(output(), json(), failures());
        RunOptions options = new RunOptions(Optional.ofNullable(domain).map(name -> name.toLowerCase(Locale.ROOT)),
                Optional.ofNullable(allowedPercent), Clock.systemDefaultZone(), due -> true, printer::account);
        OwnerMail mail = context().services().require(OwnerMail.class);
        try (Cancellation.Registration writing = context().interruption().writing()) {
            RunReport report = new RunOperation(directory, lifecycle(), mail, options)
                    .run(Progress.silent(cancellation()));
            printer.summary(report);
            output().flush();
            return exitCode(report);
        } catch (TooManyException stopped) {
            printer.stopped(stopped);
            return ExitCode.SOME_FAILED;
        }
    }

    private static int exitCode(RunReport report) {
        if (report.ending().isPresent()) {
            return Failures.exitCode(report.ending().get());
        }
        return report.outcome() == Outcome.SOME_FAILED ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
