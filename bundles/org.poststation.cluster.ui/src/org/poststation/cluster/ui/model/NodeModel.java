// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.model;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.poststation.cluster.status.NodeRefresh;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.WatchedNode;
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
    private final Map<String, WatchedNode> watched = new ConcurrentHashMap<>();
    private final Map<String, NodeStatus> statuses = new ConcurrentHashMap<>();
    private final Set<NodeProfile> asked = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<String> selected = Optional.empty();

    /** Called by the service framework. */
    @Activate
    public NodeModel(@Reference NodeStore store, @Reference NodeLogins logins) {
        this.store = store;
        this.logins = logins;
        storeHandle = store.listen(this::stored);
    }

    @Deactivate
    void stop() throws Exception {
        storeHandle.close();
        watched.values().forEach(WatchedNode::close);
    }

    /** Every node by its name. */
    public List<NodeItem> all() {
        return store.all().stream().map(this::item).toList();
    }

    /** A node; empty when it was removed. */
    public Optional<NodeItem> find(String name) {
        return store.find(name).map(this::item);
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
     * Looks at nodes, at those of which no look is under way. Each shows up as soon as it answered.
     *
     * @param nodes which ones
     */
    public Operation<List<NodeStatus>> refresh(Collection<NodeProfile> nodes) {
        return progress -> {
            List<NodeProfile> free = nodes.stream().filter(asked::add).toList();
            tell();
            try {
                return NodeRefresh.of(free.stream().map(this::watch).toList(), this::learn).run(progress);
            } finally {
                free.forEach(asked::remove);
                tell();
            }
        };
    }

    private NodeItem item(NodeProfile profile) {
        WatchedNode known = watched.get(profile.name());
        boolean isSame = known != null && known.profile().equals(profile);
        return new NodeItem(profile, isSame ? Optional.ofNullable(statuses.get(profile.name())) : Optional.empty(),
                asked.contains(profile));
    }

    private WatchedNode watch(NodeProfile profile) {
        return watched.compute(profile.name(), (name, known) -> {
            if (known != null && known.profile().equals(profile)) {
                return known;
            }
            if (known != null) {
                known.close();
            }
            statuses.remove(name);
            return new WatchedNode(profile, logins, Clock.systemUTC());
        });
    }

    /** What comes late from a node that was removed, or is reached in another way now, says nothing of this one. */
    private void learn(NodeStatus status) {
        WatchedNode node = watched.get(status.node());
        if (node != null && node.status().filter(known -> known.at().equals(status.at())).isPresent()) {
            statuses.put(status.node(), status);
            asked.remove(node.profile());
        }
        tell();
    }

    /** A login of a node that was removed or is reached in another way now must not stay open. */
    private void stored() {
        watched.values().removeIf(node -> {
            boolean isGone = store.find(node.profile().name()).filter(node.profile()::equals).isEmpty();
            if (isGone) {
                node.close();
                statuses.remove(node.profile().name());
            }
            return isGone;
        });
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
