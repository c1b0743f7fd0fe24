// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what a run would do, and what comes in the next days; writes nothing. */
@Command(name = "plan")
public final class PlanCommand extends DirectoryCommand {

    @Mixin
    private ReviewChoice choice = new ReviewChoice();

    /** A command in a context. */
    public PlanCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws UsageException {
        choice.options();
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        LifecycleFolder folder = lifecycle();
        LifecycleReview review = new ReviewOperation(directory, folder, choice.options())
                .run(Progress.silent(cancellation()));
        new PlanPrinter(output(), json()).print(review, folder.settings().mostPercent());
        output().flush();
        review.problems().forEach(problem -> failures().report(new OperationException(problem)));
        return review.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
}
