// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.util.OptionalDouble;

/**
 * How long the queues of a node were before.
 *
 * @param hourAgo messages an hour ago; empty when nobody counted
 * @param dayAgo messages a day ago; empty when nobody counted
 */
public record QueueTrend(OptionalDouble hourAgo, OptionalDouble dayAgo) {

    /** Nobody counted. */
    public static final QueueTrend UNKNOWN = new QueueTrend(OptionalDouble.empty(), OptionalDouble.empty());

    /** Two nodes together: known when both are. */
    public QueueTrend plus(QueueTrend other) {
        return new QueueTrend(sum(hourAgo, other.hourAgo), sum(dayAgo, other.dayAgo));
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
                : OptionalDouble.empty();
    }
}
