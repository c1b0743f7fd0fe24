// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;
import org.poststation.queue.MessageContent;
import org.poststation.queue.MessageFields;
import org.poststation.queue.QueueSnapshot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one message that waits: its recipients, and its headers and body as they are. */
@Command(name = "show")
public final class QueueShowCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "ID", arity = "1")
    private String id;

    @Mixin
    private QueueOptions options = new QueueOptions();

    @Option(names = "--body")
    private boolean body;

    /** A command in a context. */
    public QueueShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        QueueSnapshot snapshot = options.read(context);
        List<QueuedMessage> found = options.wanted(snapshot).stream().filter(message -> message.id().equals(id))
                .toList();
        for (QueuedMessage message : found) {
            String content = new MessageContent(message, body, options.access(context))
                    .run(Progress.silent(context.interruption().cancellation()));
            Map<String, Object> object = MessageFields.of(message);
            if (options.json()) {
                object.put("content", content);
                context.output().line(Json.line(object));
            } else {
                object.remove("recipients");
                object.forEach((key, value) -> context.output().line(key + ": " + Printable.text(value.toString())));
                message.recipients().forEach(one -> context.output().line("recipient: "
                        + Printable.text(one.address() + (one.reason().isKnown() ? ": " + one.reason().text() : ""))));
                context.output().line("");
                content.lines().forEach(line -> context.output().line(Printable.text(line)));
            }
        }
        return Math.max(found.isEmpty() ? ExitCode.SOME_FAILED : ExitCode.DONE,
                QueueOptions.exitCode(snapshot.failures()));
    }
}
