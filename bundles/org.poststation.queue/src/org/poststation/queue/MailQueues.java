// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.util.List;
import java.util.Optional;

import org.poststation.model.Finding;
import org.poststation.model.Mta;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.exim.EximQueues;
import org.poststation.queue.postfix.PostfixQueues;
import org.poststation.queue.sendmail.SendmailQueues;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;

/** All queues of one mail transfer agent of one node. For one thread. */
public interface MailQueues {

    /** Those of all agents that a node may have. The shell stays open. */
    static List<MailQueues> of(NodeShell shell) {
        return List.of(new PostfixQueues(shell), new SendmailQueues(shell), new EximQueues(shell));
    }

    /** The agent. */
    Mta mta();

    /**
     * Looks for the agent; everything else wants it found. Blocking.
     *
     * @return whether it is there
     * @throws OperationException when the node does not answer
     */
    boolean find(Cancellation cancellation) throws OperationException;

    /**
     * Lists all messages of all instances. Blocking.
     *
     * @param messages gets them as they come; when this fails, it may have got a part
     * @throws OperationException when the node does not answer, or refuses: {@link ListingFailedException}
     */
    void read(MessageSink messages, Cancellation cancellation) throws OperationException;

    /** What somebody should know about what was read: not everything could be. {@link QueueText} says it. */
    List<Finding> findings();

    /**
     * The exact commands that do something to messages, in their order. Ids travel on standard input where the agent
     * reads them there, else as words that no shell reads.
     *
     * @param messages of one instance, at least one
     * @return none when the agent can't do that
     */
    List<NodeCommand> commands(QueueCommand command, List<QueuedMessage> messages);

    /** What must be done to messages first, because the agent may be working on them. */
    default Optional<QueueCommand> before(QueueCommand command) {
        return Optional.empty();
    }

    /** The exact command that prints the headers of a message, and its body when it is wanted. */
    NodeCommand content(QueuedMessage message, boolean body);
}
