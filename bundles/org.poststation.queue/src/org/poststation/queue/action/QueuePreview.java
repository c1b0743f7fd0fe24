// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.MailQueues;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.QueueText;
import org.poststation.remote.node.NodeShell;

/**
 * Finds out the exact commands that a plan is going to send, without sending them. Messages that change meanwhile are
 * left out when it is done, so that fewer may be sent.
 *
 * @param plan what is going to be done
 * @param access logs in on nodes
 */
public record QueuePreview(QueuePlan plan, NodeAccess access) implements Operation<List<PlannedCommand>> {

    /**
     * Asks each node of the plan which agents it has. Blocking.
     *
     * @return in the order in which they will be sent on each node; none where the agent can't do that
     * @throws OperationException when a node does not answer
     */
    @Override
    public List<PlannedCommand> run(Progress progress) throws OperationException {
        progress.begin(QueueText.acting(), Progress.UNKNOWN_TOTAL);
        List<PlannedCommand> commands = new ArrayList<>();
        Map<String, List<QueuedMessage>> nodes = grouped(plan.messages(), QueuePlace::node);
        for (Map.Entry<String, List<QueuedMessage>> node : nodes.entrySet()) {
            progress.cancellation().check();
            try (NodeShell shell = access.open(node.getKey(), progress.cancellation())) {
                for (MailQueues agent : MailQueues.find(shell, progress.cancellation())) {
                    add(node, agent, commands);
                }
            }
        }
        return commands;
    }

    private void add(Map.Entry<String, List<QueuedMessage>> node, MailQueues agent, List<PlannedCommand> commands) {
        List<QueuedMessage> own = node.getValue().stream().filter(one -> one.place().mta() == agent.mta()).toList();
        for (List<QueuedMessage> same : grouped(own, QueuePlace::instance).values()) {
            for (List<QueuedMessage> batch : NodeRun.batches(same)) {
                agent.before(plan.command()).ifPresent(first -> {
                    List<QueuedMessage> open = batch.stream().filter(first::suits).toList();
                    if (!open.isEmpty()) {
                        agent.commands(first, open)
                                .forEach(one -> commands.add(new PlannedCommand(node.getKey(), one)));
                    }
                });
                agent.commands(plan.command(), batch)
                        .forEach(one -> commands.add(new PlannedCommand(node.getKey(), one)));
            }
        }
    }

    private static Map<String, List<QueuedMessage>> grouped(List<QueuedMessage> messages,
            Function<QueuePlace, String> by) {
        return messages.stream().collect(Collectors.groupingBy(message -> by.apply(message.place()),
                LinkedHashMap::new, Collectors.toList()));
    }
}
