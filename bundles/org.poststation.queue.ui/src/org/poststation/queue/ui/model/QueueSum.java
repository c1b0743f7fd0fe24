// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.util.Collection;

import org.poststation.model.QueuedMessage;

/**
 * How much is in one queue, or in several together.
 *
 * @param messages how many
 * @param bytes their sizes together, as far as they are known
 * @param oldestSeconds when the oldest came, in seconds since 1970, or {@link QueuedMessage#UNKNOWN}
 * @param came messages that the look before has not seen
 * @param went messages that only the look before has seen
 * @param moved messages that the look before has seen in another queue
 */
public record QueueSum(long messages, long bytes, long oldestSeconds, long came, long went, long moved) {

    /** Nothing. */
    public static final QueueSum NOTHING = new QueueSum(0, 0, QueuedMessage.UNKNOWN, 0, 0, 0);

    /** All of them together. */
    public static QueueSum of(Collection<QueueSum> sums) {
        return sums.stream().reduce(NOTHING, QueueSum::plus);
    }

    private QueueSum plus(QueueSum other) {
        return new QueueSum(messages + other.messages, bytes + other.bytes, older(oldestSeconds, other.oldestSeconds),
                came + other.came, went + other.went, moved + other.moved);
    }

    /** The earlier of two times that may be unknown. */
    private static long older(long one, long other) {
        return one == QueuedMessage.UNKNOWN || other != QueuedMessage.UNKNOWN && other < one ? other : one;
    }

    /** Adds one message after the other, of which there may be a million. */
    static final class Counter {

        private long messages;
        private long bytes;
        private long oldest = QueuedMessage.UNKNOWN;
        private long came;
        private long went;
        private long moved;

        void add(QueuedMessage message) {
            messages++;
            bytes += Math.max(0, message.sizeBytes());
            oldest = older(oldest, message.arrivalSeconds());
        }

        void came() {
            came++;
        }

        void went() {
            went++;
        }

        void moved() {
            moved++;
        }

        QueueSum sum() {
            return new QueueSum(messages, bytes, oldest, came, went, moved);
        }
    }
}
