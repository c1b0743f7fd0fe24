// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterNode;
import org.poststation.cluster.pacemaker.ClusterState;
import org.poststation.cluster.pacemaker.Constraint;
import org.poststation.cluster.pacemaker.Resource;
import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.cluster.ui.cluster.ClusterRow.Kind;
import org.poststation.cluster.ui.cluster.ClusterRow.Place;
import org.poststation.cluster.ui.cluster.ClusterRow.State;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.model.NodeState;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.Amounts;

/** The tree of clusters, line by line: each with its nodes, its resources, what failed, and what was left behind. */
final class ClusterRows {

    private final List<ClusterRow> rows = new ArrayList<>();
    private Optional<SeenCluster> cluster = Optional.empty();
    private String path = "";

    private ClusterRows() {}

    static List<ClusterRow> of(Answers<ClusterAnswer> answers, Function<String, Optional<NodeProfile>> profiles) {
        ClusterRows tree = new ClusterRows();
        SeenCluster.in(answers.given()).forEach(tree::addCluster);
        tree.cluster = Optional.empty();
        tree.path = "~";
        answers.given().forEach((node, answer) -> {
            if (!(answer instanceof ClusterAnswer.Running)) {
                tree.add(0, Kind.OUTSIDE, node, ClusterWords.of(answer),
                        ClusterWords.said(answer, profiles.apply(node)));
            }
        });
        answers.failures().forEach((node, failure) -> tree.add(0, Kind.OUTSIDE, node,
                ClusterWords.of(NodeState.UNREACHABLE), failure.explanation().what()));
        return tree.rows;
    }

    private void addCluster(SeenCluster seen) {
        ClusterState state = seen.state();
        cluster = Optional.of(seen);
        path = seen.asked();
        String quorum = state.hasQuorum() ? Messages.clusters_quorum_text : Messages.clusters_noquorum_text;
        add(0, Kind.CLUSTER, String.join(", ", seen.views().keySet()), ClusterWords.of(seen.worst()),
                NLS.bind(Messages.clusters_cluster_where,
                        new Object[] {seen.asked(), quorum, state.coordinator().orElse("-")}));
        state.nodes().forEach(node -> add(1, Kind.NODE, node.name(), ClusterWords.of(node.status()), where(node)));
        addResources(state.resources());
        state.failures().forEach(failure -> add(1, Kind.FAILURE, failure.operation(),
                new State(Messages.clusters_failed_name, Icon.WARNING), NLS.bind(Messages.clusters_failure_where,
                        new Object[] {failure.node(), failure.result(), failure.reason(), failure.at()})));
        state.leftBehind().forEach(left -> add(1, Kind.CONSTRAINT, left.name(),
                new State(Messages.clusters_left_name, Icon.NOTICE), where(left)));
        state.fencing().forEach(fencing -> add(1, Kind.FENCING, fencing.target(), ClusterWords.of(fencing),
                String.join(" ", fencing.action(), fencing.completed(), fencing.reason()).strip()));
    }

    private void addResources(List<Resource> resources) {
        String parent = "";
        for (Resource resource : resources) {
            String name = resource.parent().name();
            if (!name.equals(parent) && !name.isEmpty()) {
                Resource.Status worst = resources.stream().filter(one -> one.parent().name().equals(name))
                        .map(Resource::status).min(Comparator.naturalOrder()).orElseThrow();
                add(1, Kind.GROUP, name, resource.parent().isClone() ? clone(resources, name) : ClusterWords.of(worst),
                        resource.parent().isClone() ? Messages.clusters_clone_where : Messages.clusters_group_where);
            }
            parent = name;
            add(name.isEmpty() ? 1 : 2, Kind.RESOURCE, resource.name(), ClusterWords.of(resource.status()),
                    where(resource));
        }
    }

    /** An instance of a clone that finds no node is nothing bad. */
    private static State clone(List<Resource> resources, String name) {
        return ClusterWords.of(resources.stream().filter(one -> one.parent().name().equals(name)).map(Resource::status)
                .filter(status -> status != Resource.Status.STOPPED && status != Resource.Status.ORPHANED)
                .min(Comparator.naturalOrder()).orElse(Resource.Status.STOPPED));
    }

    private static String where(ClusterNode node) {
        String resources = NLS.bind(Messages.clusters_node_where, Amounts.number(node.resources()));
        return node.isCoordinator() ? NLS.bind(Messages.clusters_coordinator_where, resources) : resources;
    }

    private static String where(Resource resource) {
        String nodes = String.join(", ", resource.nodes());
        return resource.isManaged() ? nodes : NLS.bind(Messages.clusters_unmanaged_where, nodes).strip();
    }

    private static String where(Constraint left) {
        return NLS.bind(left.effect() == Constraint.Effect.AWAY
                ? Messages.clusters_away_where
                : Messages.clusters_bound_where, left.resource(), left.node());
    }

    private void add(int depth, Kind kind, String name, State state, String where) {
        rows.add(new ClusterRow(new Place("%s %05d %s".formatted(path, rows.size(), name), depth), kind, name, state,
                where, cluster));
    }
}
