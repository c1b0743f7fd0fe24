// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import org.poststation.model.Mta;
import org.poststation.model.QueuedMessage;

/** By what a node tells messages from each other; an id may be used again for another one. */
record MessageKey(Mta mta, String instance, String id) {

    static MessageKey of(QueuedMessage message) {
        return new MessageKey(message.place().mta(), message.place().instance(), message.id());
    }

    /** Whether two messages with the same key are the same one. */
    static boolean isSame(QueuedMessage one, QueuedMessage other) {
        return one.arrivalSeconds() == other.arrivalSeconds() && one.sizeBytes() == other.sizeBytes()
                && one.sender().equals(other.sender());
    }
}
