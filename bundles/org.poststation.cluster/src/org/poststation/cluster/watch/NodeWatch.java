// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.Replicas;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.model.NodeState;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;

/**
 * Watches nodes: polls each on its own and says what changes. Whoever owns it calls {@link #tick} about once a second,
 * see {@link WatchTimer}. Thread-safe.
 */
public final class NodeWatch implements AutoCloseable {

    private final WatchSettings settings;
    private final Clock clock;
    private final Executor looks;
    private final WatchListener listener;
    private final PollPlan plan;
    private final Cancellation end = new Cancellation();
    private final Map<String, Watched> nodes = new LinkedHashMap<>();

    private static final class Watched {

        private final WatchedNode node;
        private final NodeAlerts alerts;
        private NodeStatus status;

        Watched(WatchedNode node, NodeAlerts alerts) {
            this.node = node;
            this.alerts = alerts;
        }
    }

    /**
     * @param clock tells when
     * @param looks runs the looks; each blocks
     * @param listener is told what is seen
     */
    public NodeWatch(WatchSettings settings, Clock clock, Executor looks, WatchListener listener) {
        this.settings = settings;
        this.clock = clock;
        this.looks = looks;
        this.listener = listener;
        this.plan = new PollPlan(settings, new Random());
    }

    /** Watches a node from now on; closed with this, or when it is removed. */
    public synchronized void add(WatchedNode node) {
        String name = node.profile().name();
        remove(name);
        nodes.put(name, new Watched(node, new NodeAlerts(settings)));
        plan.add(name);
    }

    /** Watches a node no longer, and closes it. */
    public synchronized void remove(String name) {
        Watched watched = nodes.remove(name);
        plan.remove(name);
        if (watched != null) {
            watched.node.close();
        }
    }

    /** The nodes that are watched, to look at them at once; what that finds out goes to {@link #observe}. */
    public synchronized List<WatchedNode> nodes() {
        return nodes.values().stream().map(watched -> watched.node).toList();
    }

    /** What is announced of a node; empty when it is not watched. */
    public synchronized Optional<NodeAlerts> alerts(String name) {
        return Optional.ofNullable(nodes.get(name)).map(watched -> watched.alerts);
    }

    /** Starts the polls whose turn it is, and tells what became stale. Returns at once. */
    public void tick() {
        Instant now = clock.instant();
        for (String name : plan.start(now)) {
            looks.execute(() -> poll(name));
        }
        becameStale(now).forEach(listener::looked);
    }

    private synchronized List<NodeStatus> becameStale(Instant now) {
        List<NodeStatus> stale = new ArrayList<>();
        for (Watched watched : nodes.values()) {
            if (watched.status != null && watched.status.state() != NodeState.STALE) {
                NodeStatus current = watched.status.asOf(now, settings.staleAfter());
                if (current.state() == NodeState.STALE) {
                    watched.status = current;
                    stale.add(current);
                }
            }
        }
        return stale;
    }

    private void poll(String name) {
        Optional<Watched> watched = find(name);
        boolean isAnswered = false;
        try {
            if (watched.isPresent()) {
                NodeStatus status = watched.get().node.look(WatchedNode.USUAL_PATIENCE, end);
                isAnswered = status.isCurrent();
                observe(status);
            }
        } catch (OperationCancelledException ended) {
            plan.remove(name);
        } finally {
            plan.done(name, isAnswered, clock.instant());
        }
    }

    /** Takes notice of a look, one of its own or one that somebody asked for. */
    public void observe(NodeStatus status) {
        Optional<Watched> watched = find(status.node());
        if (watched.isEmpty()) {
            return;
        }
        synchronized (watched.get()) {
            NodeStatus known = compared(status);
            keep(watched.get(), known);
            listener.looked(known);
            watched.get().alerts.observe(known, clock.instant()).ifPresent(listener::announced);
        }
    }

    private synchronized void keep(Watched watched, NodeStatus status) {
        watched.status = status;
    }

    /** With what only shows beside the other nodes. */
    private NodeStatus compared(NodeStatus status) {
        Collection<NodeStatus> all = new ArrayList<>(List.of(status));
        statuses().stream().filter(other -> !other.node().equals(status.node())).forEach(all::add);
        return Replicas.compare(all, clock.instant()).getFirst();
    }

    /** What is known of all nodes that were looked at. */
    public synchronized List<NodeStatus> statuses() {
        return nodes.values().stream().map(watched -> watched.status).filter(Objects::nonNull).toList();
    }

    private synchronized Optional<Watched> find(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** Ends what is under way and closes all nodes. */
    @Override
    public void close() {
        end.request();
        List.copyOf(nodes()).forEach(node -> remove(node.profile().name()));
    }
}
