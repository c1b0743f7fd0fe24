// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.action.KeepHolding;
import org.poststation.queue.action.KeepHolding.Rounds;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.QueueChange;
import org.poststation.queue.action.QueueCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps messages in the queue until they are released; those that come later, too, as long as it is wanted. */
@Command(name = "hold")
public final class QueueHoldCommand extends QueueActionCommand {

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--for", paramLabel = "TIME", converter = AgeConverter.class)
    private Duration limit = KeepHolding.USUAL_LIMIT;

    /** A command in a context. */
    public QueueHoldCommand(Context context) {
        super(context, new QueueCommand.Hold());
    }

    @Override
    public Integer call() throws OperationException {
        if (!keep) {
            return super.call();
        }
        if (isLimited() || options().wantsAll()) {
            throw new UsageException("What comes has no ids yet.",
                    "Say which messages by an option such as --sender or --domain, without --dry-run.");
        }
        return isWanted("Hold what waits and what comes, until this is ended?") ? keepHolding() : ExitCode.DONE;
    }

    private int keepHolding() throws OperationException {
        Told told = new Told(this);
        Rounds rounds = new Rounds(KeepHolding.USUAL_PAUSE, limit, told::round);
        try (Cancellation.Registration untilTold = context().interruption().writing()) {
            say("Messages are held as they come, until Ctrl+C or for " + limit.toMinutes() + " minutes.");
            long held = new KeepHolding(options().look(context()), options().filter(), journal(), rounds)
                    .run(Progress.silent(context().interruption().cancellation()));
            say(held + " messages are held. What comes now is delivered.");
            return told.code;
        }
    }

    private void say(String sentence) {
        if (!options().json()) {
            context().output().line(sentence);
        }
        context().output().flush();
    }

    /** What was told so far; a node that keeps failing for the same cause is told once. */
    private static final class Told {

        private final QueueHoldCommand command;
        private final Map<String, String> failures = new HashMap<>();
        private int code = ExitCode.DONE;

        Told(QueueHoldCommand command) {
            this.command = command;
        }

        void round(QueueChange change) {
            ResultPrinter printer = new ResultPrinter(command.context().output(), command.options().json(),
                    new QueueCommand.Hold());
            change.results().forEach(printer::print);
            failures.keySet().retainAll(change.failures().keySet());
            Map<String, OperationException> untold = new HashMap<>(change.failures());
            untold.entrySet().removeIf(
                    failure -> failure.getValue().toString().equals(failures.get(failure.getKey())));
            untold.forEach((node, failure) -> failures.put(node, failure.toString()));
            command.options().report(command.context(), untold);
            code = Math.max(code, QueueOptions.exitCode(change.failures()));
            if (!change.results().stream().allMatch(MessageResult::isDone)) {
                code = Math.max(code, ExitCode.SOME_FAILED);
            }
            command.context().output().flush();
        }
    }
}
