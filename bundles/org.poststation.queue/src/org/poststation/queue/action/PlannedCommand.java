// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import org.poststation.remote.node.NodeCommand;

/**
 * A command as it will be sent.
 *
 * @param node to which
 * @param command what runs there
 */
public record PlannedCommand(String node, NodeCommand command) {}
