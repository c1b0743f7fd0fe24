// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.poststation.model.Finding;
import org.poststation.model.QueuedMessage;
import org.poststation.model.Severity;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.remote.node.NodeShell;

/**
 * Reads the queues of several nodes beside each other.
 *
 * @param nodes their names
 * @param access logs in on them
 * @param listener is told of messages as they come
 */
public record QueueLook(List<String> nodes, NodeAccess access, QueueListener listener)
        implements
            Operation<QueueSnapshot> {

    /** Rule of a finding: there is no mail transfer agent whose queue could be read. */
    public static final String NO_MTA = "queue-no-mta";

    /** A million messages take a while over a thin line. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Keeps an unchangeable copy of the names. */
    public QueueLook {
        nodes = List.copyOf(nodes);
    }

    /** Reads queues of which nobody is told before all are read. */
    public QueueLook(List<String> nodes, NodeAccess access) {
        this(nodes, access, messages -> {});
    }

    /** What one node has. */
    private record NodeQueues(List<QueuedMessage> messages, List<Finding> findings) {}

    /**
     * Reads them. Blocking. A node that can't be read is no failure of the others.
     *
     * @throws OperationCancelledException when that was wished
     */
    @Override
    public QueueSnapshot run(Progress progress) throws OperationCancelledException {
        Instant taken = Instant.now();
        progress.begin(QueueText.reading(), Progress.UNKNOWN_TOTAL);
        AtomicLong read = new AtomicLong();
        QueueListener counter = messages -> {
            progress.done(read.addAndGet(messages.size()));
            listener.listed(messages);
        };
        Answers<NodeQueues> answers = EachNode.ask(nodes, (node, cancellation) -> read(node, counter, cancellation),
                PATIENCE, Progress.silent(progress.cancellation()));
        List<QueuedMessage> messages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (NodeQueues one : answers.given().values()) {
            messages.addAll(one.messages());
            findings.addAll(one.findings());
        }
        return new QueueSnapshot(taken, messages, findings, answers.failures());
    }

    private NodeQueues read(String node, QueueListener told, Cancellation cancellation) throws OperationException {
        try (NodeShell shell = access.open(node, cancellation)) {
            List<QueuedMessage> messages = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            List<MailQueues> agents = MailQueues.find(shell, cancellation);
            for (MailQueues agent : agents) {
                MessageBatches batches = new MessageBatches(told);
                agent.read(batches, cancellation);
                batches.flush();
                batches.messages().forEach(message -> messages.add(agent.complete(message)));
                findings.addAll(agent.findings());
            }
            if (agents.isEmpty()) {
                findings.add(new Finding(NO_MTA, Severity.NOTICE, node, List.of()));
            }
            return new NodeQueues(messages, findings);
        }
    }
}
