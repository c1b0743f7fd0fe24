// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.poststation.model.QueuedMessage;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.QueueText;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.EachNode.Answers;

/**
 * Does what a plan says, on all its nodes beside each other. Each message is compared before with what it was when it
 * was planned, because ids are used again; each command stands in the journal before it is sent; and afterwards the
 * queue is read again, because no exit status tells what was done.
 *
 * @param plan what is done to what
 * @param access logs in on nodes
 * @param journal keeps the exact commands
 * @param dialogue follows what is said when a {@link QueueCommand.Retry} delivers
 */
public record QueueOperation(QueuePlan plan, NodeAccess access, QueueJournal journal, DialogueListener dialogue)
        implements
            Operation<QueueChange> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** An operation that nobody follows line by line. */
    public QueueOperation(QueuePlan plan, NodeAccess access, QueueJournal journal) {
        this(plan, access, journal, DialogueListener.NONE);
    }

    /**
     * Does it. Blocking. What could not be done is told message by message; when this is cancelled in the middle, too.
     *
     * @throws OperationException when it was cancelled before anything was sent
     */
    @Override
    public QueueChange run(Progress progress) throws OperationException {
        progress.begin(QueueText.acting(), Progress.UNKNOWN_TOTAL);
        Map<String, List<QueuedMessage>> nodes = plan.messages().stream()
                .collect(Collectors.groupingBy(message -> message.place().node(), LinkedHashMap::new,
                        Collectors.toList()));
        progress.cancellation().check();
        List<NodeRun> runs = nodes.entrySet().stream()
                .map(node -> new NodeRun(node.getKey(), node.getValue(), this)).toList();
        Answers<List<MessageResult>> answers = EachNode.ask(List.copyOf(nodes.keySet()),
                (node, cancellation) -> runs.stream().filter(run -> run.node().equals(node)).findFirst().orElseThrow()
                        .run(progress.cancellation()),
                PATIENCE, Progress.silent());
        List<MessageResult> results = new ArrayList<>();
        Map<String, OperationException> failures = new LinkedHashMap<>(answers.failures());
        for (NodeRun run : runs) {
            results.addAll(answers.given().getOrDefault(run.node(), List.of()));
            run.failure().ifPresent(failure -> failures.put(run.node(), failure));
        }
        return new QueueChange(results, failures);
    }
}
