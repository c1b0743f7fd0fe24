// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import org.poststation.model.QueuedMessage;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;

/**
 * Reads what a message holds.
 *
 * @param message the message
 * @param body whether its body is wanted, too
 * @param access logs in on its node
 */
public record MessageContent(QueuedMessage message, boolean body, NodeAccess access) implements Operation<String> {

    /**
     * Reads it. Blocking.
     *
     * @return its headers as they are (RFC 5322), and after an empty line its body; safe to show, not decoded
     * @throws OperationException when the node does not answer, the account may not read it, or it has left the queue
     */
    @Override
    public String run(Progress progress) throws OperationException {
        try (NodeShell shell = access.open(message.place().node(), progress.cancellation())) {
            MailQueues agent = MailQueues.require(shell, message.place().mta(), progress.cancellation());
            NodeCommand command = agent.content(message, body);
            CommandOutput output = shell.run(command, progress.cancellation());
            if (output.exitStatus() != 0) {
                throw new ListingFailedException(message.place().node(), String.join(" ", command.arguments()),
                        output.errors());
            }
            return output.output();
        }
    }
}
