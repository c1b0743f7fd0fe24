// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.group;

import java.util.function.BiFunction;

import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;

/** What messages may have in common. */
public enum GroupKey {

    /** The domain of a recipient. */
    DOMAIN((message, recipient) -> recipient.domain()),
    /** The pattern of the reason why a recipient waits. */
    REASON((message, recipient) -> recipient.reason().pattern()),
    /** The sender; empty for the null sender. */
    SENDER((message, recipient) -> message.sender()),
    /** The node. */
    NODE((message, recipient) -> message.place().node());

    private final BiFunction<QueuedMessage, QueuedRecipient, String> key;

    GroupKey(BiFunction<QueuedMessage, QueuedRecipient, String> key) {
        this.key = key;
    }

    String of(QueuedMessage message, QueuedRecipient recipient) {
        return key.apply(message, recipient);
    }
}
