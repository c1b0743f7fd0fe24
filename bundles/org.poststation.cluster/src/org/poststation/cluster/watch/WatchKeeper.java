// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.cluster.history.NodeMeasures;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.operation.OperationException;

/**
 * Keeps what the watch sees: alerts in a book that outlives the console, measures in the history. The disk has a thread
 * of its own, so that nobody waits for it. Thread-safe.
 */
public final class WatchKeeper implements AutoCloseable {

    private static final long PAUSE_SECONDS = 5;
    private static final long LAST_SECONDS = 5;
    /** The alerts' place among the names of nodes. */
    private static final String ALERTS = "";

    private final AlertStore store;
    private final NodeHistory history;
    private final Clock clock;
    private final AlertBook book;
    private final Map<String, OperationException> failures = new ConcurrentSkipListMap<>();
    /** What comes after the end is not kept any more. */
    private final ScheduledExecutorService disk = new ScheduledThreadPoolExecutor(1,
            task -> Thread.ofPlatform().daemon().name("node watch keeper").unstarted(task),
            new ThreadPoolExecutor.DiscardPolicy());
    private AlertMemory kept = AlertMemory.NONE;

    /** What can fail on the disk. */
    @FunctionalInterface
    private interface DiskTask {
        void run() throws OperationException;
    }

    /** Goes on with what is remembered. Blocks on the disk. */
    public WatchKeeper(AlertStore store, NodeHistory history, Clock clock) {
        this.store = store;
        this.history = history;
        this.clock = clock;
        attempt(ALERTS, () -> kept = store.load());
        book = new AlertBook(kept);
        disk.scheduleWithFixedDelay(this::save, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** What is wrong with the nodes; what changes in it is kept a few seconds later. */
    public AlertBook book() {
        return book;
    }

    /** Takes notice of how a node is; returns at once what is to be announced. */
    public Optional<Alert> observe(NodeStatus status) {
        Instant now = clock.instant();
        if (status.isCurrent()) {
            Map<Measure, Double> values = NodeMeasures.of(status);
            disk.execute(() -> attempt(status.node(), () -> history.record(status.node(), status.at(), values)));
        }
        return book.observe(status, now);
    }

    /** Forgets what there is no more: every node but these. */
    public void retain(Collection<String> nodes) {
        book.retain(nodes);
        failures.keySet().removeIf(name -> !name.equals(ALERTS) && !nodes.contains(name));
    }

    /** What can't be kept at present, and why; empty when all is well. */
    public List<OperationException> failures() {
        return List.copyOf(failures.values());
    }

    private void save() {
        AlertMemory memory = book.memory();
        if (!memory.equals(kept)) {
            attempt(ALERTS, () -> {
                store.save(memory);
                kept = memory;
            });
        }
    }

    private void attempt(String what, DiskTask task) {
        try {
            task.run();
            failures.remove(what);
        } catch (OperationException failure) {
            failures.put(what, failure);
        }
    }

    /** Keeps what is not kept yet. Blocks on the disk, a few seconds at most. */
    @Override
    public void close() {
        disk.execute(this::save);
        disk.shutdown();
        try {
            disk.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
