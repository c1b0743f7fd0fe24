// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.poststation.cluster.history.NodeHistory;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.cluster.watch.AlertStore;
import org.poststation.cluster.watch.NodeWatch;
import org.poststation.cluster.watch.WatchKeeper;
import org.poststation.cluster.watch.WatchSettings;
import org.poststation.operation.Cancellation;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.profile.storage.WorkspaceFolder;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.NodeShell;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.TurnedClock;

/** A day of the watch without its waiting: every poll parses, judges and remembers a real answer. */
final class WatchMemory {

    private static final int HOURS = 24;
    private static final int SECONDS = 3600;
    private static final int STEP = 5;
    private static final String NAME = "node";
    private static final double MEGABYTE = 1024 * 1024;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-21T00:00:00Z"));
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong alerts = new AtomicLong();
    private final AtomicReference<RecordedNode> recorded = new AtomicReference<>();
    private boolean isOneDown;

    /**
     * Prints what is reachable in the heap after the first hour and at the end of the day. The history goes to real
     * files, and every other hour a node is down, so that there are alerts.
     */
    void run(int nodes, PrintStream out) throws ReflectiveOperationException {
        List<Double> heap = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create("watch-");
                WatchKeeper keeper = keeper(() -> Optional.of(folder.path()));
                NodeWatch watch = new NodeWatch(WatchSettings.USUAL, clock, Runnable::run,
                        status -> count(status, keeper))) {
            for (int i = 0; i < nodes; i++) {
                NodeProfile profile = new NodeProfile(NAME + i, new ThisComputer(), false);
                watch.add(new WatchedNode(profile, this::open, clock));
            }
            for (int hour = 0; hour < HOURS; hour++) {
                isOneDown = hour % 2 == 1;
                for (int second = 0; second < SECONDS; second += STEP) {
                    watch.tick();
                    clock.turn(Duration.ofSeconds(STEP));
                }
                heap.add(Heap.used() / MEGABYTE);
            }
            keeper.failures().forEach(failure -> {
                throw new IllegalStateException(failure);
            });
        }
        out.printf(Locale.ROOT,
                "  24 h of %d nodes, %d polls, %d alerts: heap after 1 h %.1f MB, 12 h %.1f MB, 24 h %.1f MB%n", nodes,
                looks.get(), alerts.get(), heap.getFirst(), heap.get(HOURS / 2 - 1), heap.getLast());
    }

    private WatchKeeper keeper(WorkspaceFolder workspace) throws ReflectiveOperationException {
        NodeHistory history = (NodeHistory) Class.forName("org.poststation.cluster.rrd4j.Rrd4jNodeHistory")
                .getDeclaredConstructor(WorkspaceFolder.class).newInstance(workspace);
        return new WatchKeeper(new AlertStore(workspace), history, clock);
    }

    private NodeShell open(NodeProfile node, Cancellation cancellation) {
        return new NodeShell(node, new Recording(node.name().equals(NAME + 0)));
    }

    private void count(NodeStatus status, WatchKeeper keeper) {
        looks.incrementAndGet();
        keeper.observe(status).ifPresent(alert -> alerts.incrementAndGet());
    }

    /** Answers with what this computer said the first time. */
    private final class Recording implements ShellSession {

        private final boolean isSometimesDown;

        Recording(boolean isSometimesDown) {
            this.isSometimesDown = isSometimesDown;
        }

        @Override
        public ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation)
                throws ConnectionLostException {
            if (isSometimesDown && isOneDown) {
                throw new ConnectionLostException(When.RUNNING, NAME + 0, "", null);
            }
            if (recorded.get() == null) {
                recorded.set(record(command));
            }
            return recorded.get().run(command, output, cancellation);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static RecordedNode record(ShellCommand command) {
        try {
            return RecordedNode.of(command);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
