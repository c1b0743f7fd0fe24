// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.util.List;

import org.poststation.model.QueuedMessage;

/** Is told of messages while queues are still read, so that the first rows can be shown at once. */
@FunctionalInterface
public interface QueueListener {

    /**
     * Takes the next messages of a node, each message once. What the listing itself does not say (next retries, status
     * codes) may still be unknown; the snapshot at the end has it. Called by several threads at once, which the
     * connections wait for: it must be quick and must not fail.
     *
     * @param messages at least one, unchangeable, in the order of the listing
     */
    void listed(List<QueuedMessage> messages);
}
