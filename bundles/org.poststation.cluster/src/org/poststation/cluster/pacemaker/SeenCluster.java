// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.cluster.health.WorstFirst;
import org.poststation.model.Finding;
import org.poststation.model.NodeState;

/**
 * One cluster as those of its nodes see it that were asked.
 *
 * @param views by the name of the node that was asked, in the order of asking; never empty
 */
public record SeenCluster(Map<String, ClusterState> views) {

    /** Keeps an unchangeable copy in the same order. */
    public SeenCluster {
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    }

    /** The clusters behind the answers of several nodes: nodes that know each other by name are of one. */
    public static List<SeenCluster> in(Map<String, ClusterAnswer> answers) {
        List<Map<String, ClusterState>> clusters = new ArrayList<>();
        answers.forEach((node, answer) -> {
            if (answer instanceof ClusterAnswer.Running running) {
                Map<String, ClusterState> cluster = clusters.stream()
                        .filter(known -> isSame(known.values(), running.state())).findFirst().orElse(null);
                if (cluster == null) {
                    cluster = new LinkedHashMap<>();
                    clusters.add(cluster);
                }
                cluster.put(node, running.state());
            }
        });
        return clusters.stream().map(SeenCluster::new).toList();
    }

    /** The view that counts: of a node with quorum if there is one, that is not stale, and else of the first. */
    public ClusterState state() {
        return views.get(asked());
    }

    /** The asked node whose view is {@link #state}; what is done to the cluster is done there. */
    public String asked() {
        return views.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, ClusterState> view) -> view.getValue().isStale())
                        .thenComparing(view -> !view.getValue().hasQuorum()))
                .map(Map.Entry::getKey).orElseThrow();
    }

    /** What the nodes do not agree about; empty when they do. */
    public Optional<SplitView> split() {
        return SplitView.of(views);
    }

    /** What is wrong, the worst first. */
    public List<Finding> findings() {
        return WorstFirst.sorted(Stream
                .concat(split().stream().map(ClusterFindings::of), ClusterFindings.in(state()).stream()).toList());
    }

    /** How the cluster is: as bad as the worst that was found. */
    public NodeState worst() {
        return WorstFirst.state(findings());
    }

    private static boolean isSame(Collection<ClusterState> known, ClusterState state) {
        List<String> names = state.nodes().stream().map(ClusterNode::name).toList();
        return known.stream().flatMap(one -> one.nodes().stream()).map(ClusterNode::name).anyMatch(names::contains);
    }
}
