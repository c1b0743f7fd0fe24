// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.time.Instant;
import java.util.OptionalDouble;

import org.poststation.operation.OperationException;

/** How long the queues of nodes were before. Thread-safe. A service. */
public interface QueueHistory {

    /**
     * How many messages waited in all queues of a node. Blocking for some milliseconds.
     *
     * @param at a moment; what was counted next to it counts
     * @return empty when nobody counted around that moment
     * @throws OperationException when what was counted can't be read
     */
    OptionalDouble length(String node, Instant at) throws OperationException;
}
