// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.model.Finding;
import org.poststation.model.Mta;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.queue.action.Dialogue;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.exim.EximQueues;
import org.poststation.queue.postfix.PostfixQueues;
import org.poststation.queue.sendmail.SendmailQueues;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeOutput;
import org.poststation.remote.node.ProbeSection;
import org.poststation.remote.node.SectionOutput;

/** All queues of one mail transfer agent of one node. For one thread. */
public interface MailQueues {

    /**
     * Looks for all agents that a node may have, in one round trip. Blocking.
     *
     * @param shell stays open
     * @return those that are there
     * @throws OperationException when the node does not answer
     */
    static List<MailQueues> find(NodeShell shell, Cancellation cancellation) throws OperationException {
        List<MailQueues> all = List.of(new PostfixQueues(shell), new SendmailQueues(shell), new EximQueues(shell));
        ProbeOutput answers = shell.probe(
                new Probe(all.stream().map(MailQueues::question).toList(), Duration.ofMinutes(1)), cancellation);
        List<MailQueues> found = new ArrayList<>();
        for (MailQueues agent : all) {
            if (agent.find(answers.require(agent.question().name()))) {
                found.add(agent);
            }
        }
        return found;
    }

    /**
     * Looks for the agent whose messages are meant. Blocking.
     *
     * @throws OperationException when it is not there any more, or the node does not answer
     */
    static MailQueues require(NodeShell shell, Mta mta, Cancellation cancellation) throws OperationException {
        return find(shell, cancellation).stream().filter(agent -> agent.mta() == mta).findFirst()
                .orElseThrow(() -> new ListingFailedException(shell.node().name(), mta.name(), ""));
    }

    /** The agent. */
    Mta mta();

    /** What finds out whether the agent is there, and where it keeps its queues. */
    ProbeSection question();

    /**
     * Takes the answer to {@link #question}; everything else wants the agent found.
     *
     * @return whether it is there
     * @throws OperationException when it is there, and what it says is no answer
     */
    boolean find(SectionOutput answer) throws OperationException;

    /**
     * Lists all messages of all instances. Blocking.
     *
     * @param messages gets them as they come, each once; when this fails, it may have got a part
     * @throws OperationException when the node does not answer, or refuses: {@link ListingFailedException}
     */
    void read(MessageSink messages, Cancellation cancellation) throws OperationException;

    /** A message that was listed, with what was read beside the listing. For after {@link #read}. */
    default QueuedMessage complete(QueuedMessage message) {
        return message;
    }

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

    /**
     * How messages are delivered now so that somebody can follow the dialogue with the servers.
     *
     * @param messages of one instance, at least one
     */
    Dialogue dialogue(List<QueuedMessage> messages);

    /** What must be done to messages first, because the agent may be working on them. */
    default Optional<QueueCommand> before(QueueCommand command) {
        return Optional.empty();
    }

    /** The exact command that prints the headers of a message, and its body when it is wanted. */
    NodeCommand content(QueuedMessage message, boolean body);
}
