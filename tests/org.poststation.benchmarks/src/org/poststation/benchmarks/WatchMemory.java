// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.cluster.watch.NodeWatch;
import org.poststation.cluster.watch.WatchSettings;
import org.poststation.operation.Cancellation;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.NodeShell;

/** A day of the watch without its waiting: every poll parses, judges and remembers a real answer. */
final class WatchMemory {

    private static final int HOURS = 24;
    private static final int SECONDS = 3600;
    private static final int STEP = 5;
    private static final double MEGABYTE = 1024 * 1024;

    private final Turned clock = new Turned();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicReference<RecordedNode> recorded = new AtomicReference<>();

    private static final class Turned extends Clock {

        private volatile Instant now = Instant.parse("2026-11-21T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Prints what is reachable in the heap after the first hour and at the end of the day. */
    void run(int nodes, PrintStream out) {
        List<Double> heap = new ArrayList<>();
        try (NodeWatch watch = new NodeWatch(WatchSettings.USUAL, clock, Runnable::run, this::count)) {
            for (int i = 0; i < nodes; i++) {
                NodeProfile profile = new NodeProfile("node" + i, new ThisComputer(), false);
                watch.add(
                        new WatchedNode(profile, (node, cancellation) -> new NodeShell(node, new Recording()), clock));
            }
            for (int hour = 0; hour < HOURS; hour++) {
                for (int second = 0; second < SECONDS; second += STEP) {
                    watch.tick();
                    clock.now = clock.now.plusSeconds(STEP);
                }
                heap.add(Heap.used() / MEGABYTE);
            }
        }
        out.printf(Locale.ROOT, "  24 h of %d nodes, %d polls: heap after 1 h %.1f MB, 12 h %.1f MB, 24 h %.1f MB%n",
                nodes, looks.get(), heap.getFirst(), heap.get(HOURS / 2 - 1), heap.getLast());
    }

    private void count(NodeStatus status) {
        if (!status.isCurrent()) {
            throw new IllegalStateException(status.toString());
        }
        looks.incrementAndGet();
    }

    /** Answers with what this computer said the first time. */
    private final class Recording implements ShellSession {

        @Override
        public ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation) {
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
