// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.queue.MessageFields;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.QueueSnapshot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the messages in the queues of nodes. */
@Command(name = "list")
public final class QueueListCommand implements Callable<Integer> {

    private static final List<String> HEADINGS = List.of("NODE", "QUEUE", "ID", "AGE", "SIZE", "NEXT", "SENDER",
            "RECIPIENTS", "REASON");

    private final Context context;

    @Mixin
    private QueueOptions options = new QueueOptions();

    /** A command in a context. */
    public QueueListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        QueueSnapshot snapshot = options.read(context);
        List<QueuedMessage> wanted = options.wanted(snapshot);
        if (options.json()) {
            wanted.forEach(message -> context.output().line(Json.line(MessageFields.of(message))));
        } else {
            Table table = new Table(context.output()::line, HEADINGS);
            wanted.forEach(message -> table.row(row(message, snapshot.taken())));
            table.flush();
        }
        return QueueOptions.exitCode(snapshot.failures());
    }

    private static List<String> row(QueuedMessage message, Instant now) {
        List<QueuedRecipient> recipients = message.recipients();
        String first = recipients.isEmpty() ? "" : recipients.getFirst().address();
        String reason = recipients.stream().map(recipient -> recipient.reason().text()).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
        String next = recipients.stream().flatMap(recipient -> recipient.nextRetry().stream()).min(Instant::compareTo)
                .map(retry -> QueueObjects.length(retry.getEpochSecond() - now.getEpochSecond())).orElse("-");
        return List.of(message.place().node(), message.place().queue(), message.id(),
                QueueObjects.age(message.arrivalSeconds(), now),
                message.sizeBytes() == QueuedMessage.UNKNOWN ? "-" : Long.toString(message.sizeBytes()), next,
                message.sender().isEmpty() ? MessageFilter.NULL_SENDER : message.sender(),
                recipients.size() > 1 ? first + " +" + (recipients.size() - 1) : first, reason);
    }
}
