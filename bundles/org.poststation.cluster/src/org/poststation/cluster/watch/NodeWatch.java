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
import java.util.function.Consumer;

import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.Replicas;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.model.NodeState;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.profile.node.NodeProfile;

/**
 * Watches nodes: polls each on its own and tells what it sees. Whoever owns it calls {@link #tick} about once a second,
 * see {@link WatchTimer}. Thread-safe.
 */
public final class NodeWatch implements AutoCloseable {

    private final Clock clock;
    private final Executor looks;
    private final Consumer<NodeStatus> listener;
    private final PollPlan plan;
    private final Cancellation end = new Cancellation();
    private final Map<String, Watched> nodes = new LinkedHashMap<>();
    private volatile WatchSettings settings;

    private static final class Watched {

        private final WatchedNode node;
        private NodeStatus status;

        Watched(WatchedNode node) {
            this.node = node;
        }
    }

    /**
     * @param clock tells when
     * @param looks runs the looks; each blocks
     * @param listener is told when a node was looked at, or what is known of it became stale; on any thread, for each
     *            node in order. Must return at once.
     */
    public NodeWatch(WatchSettings settings, Clock clock, Executor looks, Consumer<NodeStatus> listener) {
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
        nodes.put(name, new Watched(node));
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

    /** What is known of a node; empty before the first look, or when it is not watched, or in another way. */
    public synchronized Optional<NodeStatus> status(NodeProfile profile) {
        return Optional.ofNullable(nodes.get(profile.name())).filter(watched -> watched.node.profile().equals(profile))
                .map(watched -> watched.status);
    }

    /** How nodes are watched. */
    public WatchSettings settings() {
        return settings;
    }

    /** Watches by other settings from now on. */
    public void use(WatchSettings other) {
        settings = other;
        plan.use(other);
    }

    /** Starts the polls whose turn it is, and tells what became stale. Returns at once. */
    public void tick() {
        Instant now = clock.instant();
        for (String name : plan.start(now)) {
            looks.execute(() -> poll(name));
        }
        becameStale(now).forEach(listener);
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
                observe(watched.get(), status);
            }
        } catch (OperationCancelledException ended) {
            plan.remove(name);
        } finally {
            plan.done(name, isAnswered, clock.instant());
        }
    }

    /** Takes notice of a look that somebody asked for. */
    public void observe(NodeStatus status) {
        find(status.node()).ifPresent(watched -> observe(watched, status));
    }

    private void observe(Watched watched, NodeStatus status) {
        synchronized (watched) {
            NodeStatus known = compared(status);
            if (keep(watched, known)) {
                listener.accept(known);
            }
        }
    }

    /** What comes late from a node that was removed, or is reached in another way now, says nothing of this one. */
    private synchronized boolean keep(Watched watched, NodeStatus status) {
        watched.status = status;
        return nodes.get(status.node()) == watched;
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
