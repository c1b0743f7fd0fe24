// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.messages;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.ui.internal.Agents;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.Times;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;
import org.poststation.ui.text.Amounts;

/** The columns of messages. A message may have 50,000 recipients, so that each text looks at some of them only. */
public final class MessageColumns {

    private static final int MOST_RECIPIENTS = 5;
    private static final int FEW = 50;

    private MessageColumns() {}

    /** @param now the moment from which ages are counted */
    public static List<Column<QueuedMessage>> all(Supplier<Instant> now) {
        return List.of(
                Column.words("node", Messages.log_column_node, 90, message -> message.place().node()),
                Column.<QueuedMessage>words("queue", Messages.queue_column_queue, 80,
                        message -> message.place().queue()).withIcon(MessageColumns::icon),
                Column.words("id", Messages.log_column_id, 120, QueuedMessage::id),
                Column.<QueuedMessage>numbers("age", Messages.queue_column_waiting, 90,
                        message -> Times.age(message.arrivalSeconds(), now.get()),
                        message -> Times.known(message.arrivalSeconds()).map(at -> -at).orElse(null)),
                Column.<QueuedMessage>numbers("size", Messages.queue_column_size, 80,
                        message -> Times.known(message.sizeBytes()).map(Amounts::bytes).orElse(""),
                        message -> Times.known(message.sizeBytes()).orElse(null)),
                Column.words("sender", Messages.log_column_sender, 160, MessageColumns::sender).stretching(),
                Column.words("recipients", Messages.queue_column_recipients, 180, MessageColumns::recipients)
                        .stretching(),
                Column.words("reason", Messages.queue_column_reason, 260, MessageColumns::reason).stretching(),
                Column.<QueuedMessage>words("status", Messages.log_column_status, 65, MessageColumns::status),
                Column.<QueuedMessage>numbers("retry", Messages.queue_column_retry, 140,
                        message -> Times.at(retry(message)), message -> Times.known(retry(message)).orElse(null)),
                Column.<QueuedMessage>words("arrival", Messages.queue_column_arrival, 140,
                        message -> Times.at(message.arrivalSeconds()))
                        .sortedBy(message -> Times.known(message.arrivalSeconds()).orElse(null)).hidden(),
                Column.<QueuedMessage>numbers("attempts", Messages.queue_column_attempts, 70,
                        message -> Times.known(attempts(message)).map(Amounts::number).orElse(""),
                        message -> Times.known(attempts(message)).orElse(null)).hidden(),
                Column.<QueuedMessage>words("agent", Messages.queue_column_agent, 80,
                        message -> Agents.name(message.place().mta())).hidden(),
                Column.<QueuedMessage>words("instance", Messages.queue_column_instance, 120,
                        message -> message.place().instance()).hidden());
    }

    private static Icon icon(QueuedMessage message) {
        return QueueCommand.isHeld(message) ? Icon.OFF : null;
    }

    /** Who sent it; the null sender is shown as it is written. */
    public static String sender(QueuedMessage message) {
        return message.sender().isEmpty() ? MessageFilter.NULL_SENDER : message.sender();
    }

    /** To whom it did not get yet; a few of them, and how many more. */
    public static String recipients(QueuedMessage message) {
        String first = message.recipients().stream().limit(MOST_RECIPIENTS).map(QueuedRecipient::address)
                .collect(Collectors.joining(", "));
        int more = message.recipients().size() - MOST_RECIPIENTS;
        return more > 0 ? NLS.bind(Messages.queue_more_text, first, Amounts.number(more)) : first;
    }

    private static String reason(QueuedMessage message) {
        return message.recipients().stream().limit(FEW).map(QueuedRecipient::reason)
                .filter(reason -> reason.isKnown()).findFirst().map(reason -> reason.text()).orElse("");
    }

    private static String status(QueuedMessage message) {
        return message.recipients().stream().limit(FEW).map(one -> one.reason().status())
                .filter(status -> !status.isEmpty()).findFirst().orElse("");
    }

    private static long retry(QueuedMessage message) {
        return message.recipients().stream().limit(FEW).mapToLong(QueuedRecipient::nextRetrySeconds)
                .filter(at -> at != QueuedMessage.UNKNOWN).min().orElse(QueuedMessage.UNKNOWN);
    }

    private static long attempts(QueuedMessage message) {
        return message.recipients().stream().limit(FEW).mapToLong(QueuedRecipient::attempts).max()
                .orElse(QueuedMessage.UNKNOWN);
    }
}
