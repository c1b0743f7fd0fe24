// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.List;
import java.util.Map;

import org.poststation.operation.OperationException;

/**
 * What became of a plan.
 *
 * @param results one for each message of the plan, node by node
 * @param failures why a node is not done, by its name
 */
public record QueueChange(List<MessageResult> results, Map<String, OperationException> failures) {}
