// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.directory.lifecycle.ReviewOptions;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a run would do, and what comes in the next days; writes nothing. */
@Command(name = "plan")
public final class PlanCommand extends DirectoryCommand {

    @Option(names = "--domain", paramLabel = "NAME")
    private String domain;

    @Option(names = "--now", paramLabel = "TIME")
    private String now;

    /** A command in a context. */
    public PlanCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws UsageException {
        clock();
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        LifecycleFolder folder = lifecycle();
        LifecycleReview review = new ReviewOperation(directory, folder, ReviewOptions.at(clock())
                .in(Optional.ofNullable(domain).map(name -> name.toLowerCase(Locale.ROOT))))
                .run(Progress.silent(cancellation()));
        new PlanPrinter(output(), json()).print(review, folder.settings().mostPercent());
        output().flush();
        review.problems().forEach(problem -> failures().report(new OperationException(problem)));
        return review.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private Clock clock() throws UsageException {
        if (now == null) {
            return Clock.systemDefaultZone();
        }
        try {
            ZoneId zone = ZoneId.systemDefault();
            Instant moment = now.contains("T")
                    ? Instant.parse(now)
                    : LocalDate.parse(now).atStartOfDay(zone).toInstant();
            return Clock.fixed(moment, zone);
        } catch (DateTimeException noMoment) {
            throw new UsageException("\"" + now + "\" is no moment.",
                    "Give a day like 2027-01-31 or a moment like 2027-01-31T03:00:00Z.", noMoment);
        }
    }
}
