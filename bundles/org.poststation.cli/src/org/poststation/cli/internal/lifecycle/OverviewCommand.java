// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.Overview;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The lists of the lifecycle view: who is due, waits, is inactive, expires in the next days or was deleted. */
@Command(name = "list")
public final class OverviewCommand extends DirectoryCommand {

    @Parameters(arity = "0..1", paramLabel = "LIST")
    private String list;

    @Mixin
    private ReviewChoice choice = new ReviewChoice();

    /** A command in a context. */
    public OverviewCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws UsageException {
        groups();
        choice.options();
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        LifecycleReview review = new ReviewOperation(directory, lifecycle(), choice.options())
                .run(Progress.silent(cancellation()));
        new OverviewPrinter(output(), json()).print(Overview.of(review, ZoneId.systemDefault()), groups());
        output().flush();
        review.problems().forEach(problem -> failures().report(new OperationException(problem)));
        return review.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private List<Group> groups() throws UsageException {
        if (list == null) {
            return List.of(Group.values());
        }
        return List.of(Group.find(list).orElseThrow(() -> new UsageException("\"" + list + "\" is no list.",
                "Give one of " + String.join(", ", Stream.of(Group.values()).map(Group::word).toList()) + '.')));
    }
}
