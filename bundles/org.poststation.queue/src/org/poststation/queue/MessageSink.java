// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import org.poststation.model.QueuedMessage;

/** Takes the messages of a queue, as they are listed. */
@FunctionalInterface
public interface MessageSink {

    /**
     * Takes the next message. Called by one thread at a time for each node, which the connection waits for: it must be
     * quick and must not fail.
     */
    void message(QueuedMessage message);
}
