// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.poststation.cluster.status.NodeRefresh;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Looks at many nodes at once over SSH: how long a refresh takes against its slowest node, how many commands it runs,
 * how many threads of the platform it holds, and what a node that hangs costs the others. All nodes are this machine,
 * which so does the work of all of them.
 */
public final class NodesBenchmark {

    private static final int RUNS = 5;
    private static final Duration ONE_WAY = Duration.ofMillis(10);
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final int WATCHED = 10;
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final int count;

    private NodesBenchmark(PrintStream out, int count) {
        this.out = out;
        this.count = count;
    }

    /** @param arguments number of nodes; 50 when there is none */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        new NodesBenchmark(System.out, count).run();
        new WatchMemory().run(WATCHED, System.out);
    }

    private void run() throws Exception {
        out.printf(Locale.ROOT, "%d nodes over SSH, %d ms away and back%n", count, 2 * ONE_WAY.toMillis());
        try (FarNodes one = new FarNodes(1, ONE_WAY)) {
            refresh("one node alone, with login", one, 1);
            refresh("one node alone, logged in", one, 1);
        }
        try (FarNodes nodes = new FarNodes(count, ONE_WAY)) {
            refresh("all, with login", nodes, count);
            for (int run = 0; run < RUNS; run++) {
                refresh("all, logged in", nodes, count);
            }
            nodes.line(0).stall();
            refresh("all, one of them hangs", nodes, count - 1);
        }
    }

    private void refresh(String what, FarNodes nodes, int wanted) throws OperationException {
        Map<String, Long> ends = new ConcurrentHashMap<>();
        long before = nodes.commands();
        long start = System.nanoTime();
        NodeRefresh refresh = new NodeRefresh(nodes.nodes(), SHORT,
                status -> ends.putIfAbsent(status.node(), System.nanoTime() - start));
        List<NodeStatus> statuses;
        int threads;
        try (BlockedThreads blocked = new BlockedThreads()) {
            statuses = refresh.run(Progress.silent());
            threads = blocked.most();
        }
        double whole = (System.nanoTime() - start) / NANOS;
        long answered = statuses.stream().filter(NodeStatus::isCurrent).count();
        if (answered < wanted) {
            throw new IllegalStateException(answered + " of " + wanted + " nodes answered");
        }
        List<Long> sorted = ends.values().stream().sorted().toList();
        double slowest = sorted.getLast() / NANOS;
        double others = sorted.size() < 2 ? slowest : sorted.get(sorted.size() - 2) / NANOS;
        out.printf(Locale.ROOT, "  %-28s %6.2f s, slowest node %6.2f s (x %.2f), the one before %6.2f s, "
                + "%d commands, %d threads of the platform%n", what, whole, slowest, whole / slowest, others,
                nodes.commands() - before, threads);
    }
}
