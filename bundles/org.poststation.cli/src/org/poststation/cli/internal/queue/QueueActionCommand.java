// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.action.DialogueListener;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.action.QueueChange;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.action.QueueOperation;
import org.poststation.queue.action.QueuePlan;
import org.poststation.queue.journal.QueueJournal;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does something to messages: finds them, asks, does it, and tells what became of each. */
public class QueueActionCommand implements Callable<Integer> {

    private final Context context;
    private final QueueCommand command;

    @Parameters(paramLabel = "ID")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private QueueOptions options = new QueueOptions();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    /** A command in a context that does one thing to messages. */
    public QueueActionCommand(Context context, QueueCommand command) {
        this.context = context;
        this.command = command;
    }

    @Override
    public Integer call() throws OperationException {
        if (ids.isEmpty() && options.wantsAll()) {
            throw new UsageException("No message is named.",
                    "Give queue ids, or say which by an option such as --domain, --sender or --queue.");
        }
        boolean isHarmless = dryRun || command instanceof QueueCommand.Retry;
        confirmation.require(context, isHarmless);
        QueueSnapshot snapshot = options.read(context);
        QueuePlan plan = QueuePlan.of(command, snapshot, options.filter(), new LinkedHashSet<>(ids));
        ResultPrinter printer = new ResultPrinter(context.output(), options.json(), command);
        boolean isAsking = !isHarmless && !confirmation.isGivenBefore();
        if (dryRun || isAsking) {
            plan.messages().forEach(message -> printer.print(new MessageResult(message, Outcome.NOT_SENT, "")));
        }
        if (!dryRun && !plan.messages().isEmpty()
                && (!isAsking || confirmation.isGiven(context, question(plan.messages().size())))) {
            return Math.max(run(plan, printer), code(snapshot, plan));
        }
        return code(snapshot, plan);
    }

    private int run(QueuePlan plan, ResultPrinter printer) throws OperationException {
        try (Cancellation.Registration untilTold = context.interruption().writing()) {
            QueueChange change = new QueueOperation(plan, options.access(context), journal(), dialogue())
                    .run(Progress.silent(context.interruption().cancellation()));
            change.results().forEach(printer::print);
            options.report(context, change.failures());
            printer.summary(change.results());
            context.output().flush();
            boolean isDone = change.results().stream().allMatch(MessageResult::isDone);
            return isDone ? QueueOptions.exitCode(change.failures()) : failed(change);
        }
    }

    /** A node that refuses all tells more than that some messages were not done. */
    private static int failed(QueueChange change) {
        return Math.max(ExitCode.SOME_FAILED, QueueOptions.exitCode(change.failures()));
    }

    /** 1 when an id that was named is not there. */
    private int code(QueueSnapshot snapshot, QueuePlan plan) {
        List<String> found = plan.messages().stream().map(message -> message.id()).toList();
        List<String> missing = ids.stream().filter(id -> !found.contains(id)).distinct().toList();
        missing.forEach(id -> options.warn(context, id, "not-there", "There is no such message, or nothing to do."));
        return Math.max(missing.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED,
                QueueOptions.exitCode(snapshot.failures()));
    }

    private String question(int messages) {
        String word = command.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + ' ' + messages
                + (messages == 1 ? " message?" : " messages?");
    }

    /** Who follows a delivery line by line; nobody. */
    DialogueListener dialogue() {
        return DialogueListener.NONE;
    }

    final Context context() {
        return context;
    }

    final QueueOptions options() {
        return options;
    }

    final QueueJournal journal() {
        return context.services().require(QueueJournal.class);
    }

    /** Whether messages are named one by one, or nothing may be done. */
    final boolean isLimited() {
        return !ids.isEmpty() || dryRun;
    }

    /** Whether the person wants something done that has no end, asked before. */
    final boolean isWanted(String question) throws UsageException {
        confirmation.require(context, false);
        return confirmation.isGiven(context, question);
    }
}
