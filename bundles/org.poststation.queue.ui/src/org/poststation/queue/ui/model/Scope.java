// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.util.Optional;
import java.util.function.Predicate;

import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.group.GroupKey;

/** Which of all messages the reader looks at. */
public sealed interface Scope {

    /** All of them. */
    record Everything() implements Scope {}

    /**
     * Those of a node.
     *
     * @param node its name
     * @param place one of its queues; empty for all
     */
    record OfNode(String node, Optional<QueuePlace> place) implements Scope {}

    /**
     * Those that have something in common.
     *
     * @param by what
     * @param key see {@link org.poststation.queue.group.QueueGroup#key}
     */
    record InGroup(GroupKey by, String key) implements Scope {}

    /** Accepts the messages that belong here. */
    default Predicate<QueuedMessage> test() {
        return switch (this) {
            case Everything everything -> message -> true;
            case OfNode(String node, Optional<QueuePlace> place) -> message -> message.place().node().equals(node)
                    && place.filter(one -> !one.equals(message.place())).isEmpty();
            case InGroup(GroupKey by, String key) -> switch (by) {
                case NODE -> message -> message.place().node().equals(key);
                case SENDER -> message -> message.sender().equals(key);
                case DOMAIN -> message -> hasNobody(message, key)
                        || message.recipients().stream().anyMatch(one -> one.domain().equals(key));
                case REASON -> message -> hasNobody(message, key)
                        || message.recipients().stream().anyMatch(one -> one.reason().pattern().equals(key));
            };
        };
    }

    /** A message of which no recipient is known stands in the group that has no key. */
    private static boolean hasNobody(QueuedMessage message, String key) {
        return key.isEmpty() && message.recipients().isEmpty();
    }
}
