// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Progress;
import org.poststation.operation.Sentences;

/**
 * Looks at many nodes at once. Each is on its own: one that hangs costs its own patience and nothing of the others'.
 * Every look has a virtual thread, so that no thread of the platform waits for the network but the one that runs this.
 *
 * @param nodes which ones; closed by their owner, not by this
 * @param patience for each node
 * @param listener told of each status as soon as it is there, on any thread and in any order; and again when comparing
 *            all nodes adds to it
 */
public record NodeRefresh(List<WatchedNode> nodes, Duration patience, Consumer<NodeStatus> listener)
        implements
            Operation<List<NodeStatus>> {

    /** Logins under way at the same time; more would only wait for each other's encryption. */
    private static final int MOST_AT_ONCE = 64;

    private static final Sentences SENTENCES = Sentences.of(NodeRefresh.class, "status");

    /** Keeps an unchangeable copy of the list. */
    public NodeRefresh {
        nodes = List.copyOf(nodes);
    }

    /** Looks with the usual patience. */
    public static NodeRefresh of(List<WatchedNode> nodes, Consumer<NodeStatus> listener) {
        return new NodeRefresh(nodes, WatchedNode.USUAL_PATIENCE, listener);
    }

    /** Every node's status in the order of the nodes; a node that can't be reached is no failure. */
    @Override
    public List<NodeStatus> run(Progress progress) throws OperationCancelledException {
        progress.begin(SENTENCES.text("asking"), nodes.size());
        Semaphore atOnce = new Semaphore(MOST_AT_ONCE);
        AtomicLong done = new AtomicLong();
        List<NodeStatus> statuses;
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("node").factory())) {
            List<Future<NodeStatus>> looks = nodes.stream().map(node -> threads.submit(() -> {
                NodeStatus status = look(node, atOnce, progress.cancellation());
                progress.done(done.incrementAndGet());
                return status;
            })).toList();
            statuses = results(looks);
        }
        return compared(statuses);
    }

    private NodeStatus look(WatchedNode node, Semaphore atOnce, Cancellation cancellation)
            throws OperationCancelledException {
        atOnce.acquireUninterruptibly();
        try {
            NodeStatus status = node.look(patience, cancellation);
            listener.accept(status);
            return status;
        } finally {
            atOnce.release();
        }
    }

    private static List<NodeStatus> results(List<Future<NodeStatus>> looks) throws OperationCancelledException {
        List<NodeStatus> statuses = new ArrayList<>();
        for (Future<NodeStatus> look : looks) {
            try {
                statuses.add(look.get());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new OperationCancelledException();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof OperationCancelledException) {
                    throw new OperationCancelledException();
                }
                throw new IllegalStateException(failure.getCause());
            }
        }
        return statuses;
    }

    private List<NodeStatus> compared(List<NodeStatus> statuses) {
        List<NodeStatus> compared = Replicas.compare(statuses, Clock.systemUTC().instant());
        for (int i = 0; i < compared.size(); i++) {
            if (compared.get(i) != statuses.get(i)) {
                listener.accept(compared.get(i));
            }
        }
        return compared;
    }
}
