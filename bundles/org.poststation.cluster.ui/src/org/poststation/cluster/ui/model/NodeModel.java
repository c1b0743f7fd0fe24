// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.model;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.poststation.cluster.status.NodeRefresh;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.cluster.watch.NodeWatch;
import org.poststation.cluster.watch.WatchSettings;
import org.poststation.operation.Operation;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;

/**
 * The one picture that the window has of the nodes: which there are and how each is. Views read {@link NodeItem items}
 * and are told of every change; logins are kept between looks. Thread-safe.
 */
@Component(service = NodeModel.class)
public final class NodeModel {

    private final NodeStore store;
    private final NodeLogins logins;
    private final AutoCloseable storeHandle;
    private final ExecutorService looks = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("node watch ", 0).factory());
    private final NodeWatch watch = new NodeWatch(WatchSettings.USUAL, Clock.systemUTC(), looks, this::looked);
    private final Set<NodeProfile> asked = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<NodeStatus>> lookListeners = new CopyOnWriteArrayList<>();
    private volatile List<NodeProfile> known = List.of();
    private volatile Optional<String> selected = Optional.empty();

    /** Called by the service framework. */
    @Activate
    public NodeModel(@Reference NodeStore store, @Reference NodeLogins logins) {
        this.store = store;
        this.logins = logins;
        storeHandle = store.listen(this::stored);
        stored();
    }

    @Deactivate
    void stop() throws Exception {
        storeHandle.close();
        watch.close();
        looks.shutdownNow();
    }

    /** The watch of all nodes; it polls while somebody lets it go on. */
    public NodeWatch watch() {
        return watch;
    }

    /** Every node by its name. Never waits for the disk: what another console changed is seen at the next look. */
    public List<NodeItem> all() {
        return known.stream().map(this::item).toList();
    }

    /** A node; empty when it was removed. Never waits for the disk. */
    public Optional<NodeItem> find(String name) {
        return known.stream().filter(profile -> profile.name().equals(name)).findFirst().map(this::item);
    }

    /** The node that is selected in the table of nodes: the one that other views are about. */
    public Optional<NodeItem> selected() {
        return selected.flatMap(this::find);
    }

    /** Selects a node, or none. */
    public void select(Optional<String> name) {
        if (!name.equals(selected)) {
            selected = name;
            tell();
        }
    }

    /** Runs the listener after every change, on whatever thread made it; run the handle to stop. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Tells what each look found out, for each node in order, on whatever thread looked; must return at once. Run the
     * handle to stop.
     */
    public Runnable listenToLooks(Consumer<NodeStatus> listener) {
        lookListeners.add(listener);
        return () -> lookListeners.remove(listener);
    }

    /**
     * Looks at nodes, at those of which no look is under way. Each shows up as soon as it answered.
     *
     * @param nodes which ones
     */
    public Operation<List<NodeStatus>> refresh(Collection<NodeProfile> nodes) {
        return progress -> {
            Set<NodeProfile> free = ConcurrentHashMap.newKeySet();
            nodes.stream().filter(asked::add).forEach(free::add);
            tell();
            try {
                List<WatchedNode> known = watch.nodes().stream().filter(node -> free.contains(node.profile())).toList();
                return NodeRefresh.of(known, status -> learn(status, free)).run(progress);
            } finally {
                free.forEach(asked::remove);
                tell();
            }
        };
    }

    /** Looks at all nodes, those too that another console added. */
    public Operation<List<NodeStatus>> refreshAll() {
        return progress -> {
            stored();
            return refresh(known).run(progress);
        };
    }

    private NodeItem item(NodeProfile profile) {
        return new NodeItem(profile, watch.status(profile), asked.contains(profile));
    }

    /**
     * What comes late from a node that was removed, or is reached in another way now, says nothing of this one.
     *
     * @param waiting those that this look still waits for: a node that answered may be asked again meanwhile
     */
    private void learn(NodeStatus status, Set<NodeProfile> waiting) {
        watch.nodes().stream().filter(node -> node.profile().name().equals(status.node()))
                .filter(node -> node.status().filter(known -> known.at().equals(status.at())).isPresent())
                .forEach(node -> {
                    if (waiting.remove(node.profile())) {
                        asked.remove(node.profile());
                    }
                    watch.observe(status);
                });
    }

    private void looked(NodeStatus status) {
        if (!known.equals(store.all())) {
            stored();
        }
        lookListeners.forEach(listener -> listener.accept(status));
        tell();
    }

    /** A login of a node that was removed or is reached in another way now must not stay open. */
    private synchronized void stored() {
        known = store.all();
        List<NodeProfile> watched = watch.nodes().stream().map(WatchedNode::profile).toList();
        watched.stream().filter(profile -> !known.contains(profile)).forEach(gone -> watch.remove(gone.name()));
        known.stream().filter(profile -> !watched.contains(profile))
                .forEach(added -> watch.add(new WatchedNode(added, logins, Clock.systemUTC())));
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
