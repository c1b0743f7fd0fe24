// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.List;
import java.util.Set;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.QueueSnapshot;

/**
 * What a command is going to touch.
 *
 * @param command what is done
 * @param messages to what, as they were when the queue was read
 */
public record QueuePlan(QueueCommand command, List<QueuedMessage> messages) {

    /** Keeps those that the command suits. */
    public QueuePlan {
        messages = messages.stream().filter(command::suits).toList();
    }

    /**
     * The plan for all messages that are wanted.
     *
     * @param ids of the messages; empty for all ids
     */
    public static QueuePlan of(QueueCommand command, QueueSnapshot snapshot, MessageFilter filter, Set<String> ids) {
        return new QueuePlan(command, snapshot.messages().stream().filter(filter.at(snapshot.taken()))
                .filter(message -> ids.isEmpty() || ids.contains(message.id())).toList());
    }
}
