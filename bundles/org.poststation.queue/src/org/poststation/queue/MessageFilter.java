// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;

import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;

/**
 * Which messages are wanted. An empty text wants all; a text is looked for anywhere, whatever its case.
 *
 * @param queue its exact name
 * @param sender part of the sender; {@code <>} is the null sender
 * @param recipient part of a recipient's address
 * @param domain the exact domain of a recipient, in lower case
 * @param reason part of a reason, or of its pattern
 * @param olderThan only those that came earlier; zero wants all, also those of unknown age
 * @param largerThanBytes only larger ones; zero wants all, also those of unknown size
 */
public record MessageFilter(String queue, String sender, String recipient, String domain, String reason,
        Duration olderThan, long largerThanBytes) {

    /** How the null sender is written (RFC 5321 section 4.5.5). */
    public static final String NULL_SENDER = "<>";

    /** Wants all. */
    public static final MessageFilter ALL = new MessageFilter("", "", "", "", "", Duration.ZERO, 0);

    /**
     * The test for one message.
     *
     * @param now from where ages are counted
     */
    public Predicate<QueuedMessage> at(Instant now) {
        long latest = now.minus(olderThan).getEpochSecond();
        return message -> (queue.isEmpty() || queue.equals(message.place().queue()))
                && (largerThanBytes == 0 || message.sizeBytes() > largerThanBytes)
                && (olderThan.isZero()
                        || message.arrivalSeconds() != QueuedMessage.UNKNOWN && message.arrivalSeconds() < latest)
                && isFrom(message.sender())
                && (isForAll() || message.recipients().stream().anyMatch(this::isFor));
    }

    private boolean isFrom(String address) {
        return sender.equals(NULL_SENDER) ? address.isEmpty() : holds(address, sender);
    }

    private boolean isForAll() {
        return recipient.isEmpty() && domain.isEmpty() && reason.isEmpty();
    }

    private boolean isFor(QueuedRecipient one) {
        return holds(one.address(), recipient) && (domain.isEmpty() || one.domain().equals(domain))
                && (reason.isEmpty() || holds(one.reason().pattern(), reason) || holds(one.reason().text(), reason));
    }

    private static boolean holds(String text, String part) {
        return part.isEmpty() || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
