// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.poststation.model.Finding;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationException;

/**
 * What was in the queues of some nodes.
 *
 * @param taken when
 * @param messages of all nodes that answered, those of one node in its own order
 * @param findings what somebody should know about the reading: {@link QueueText} says it
 * @param failures why a node is missing, by its name, in the order of the nodes
 */
public record QueueSnapshot(Instant taken, List<QueuedMessage> messages, List<Finding> findings,
        Map<String, OperationException> failures) {}
