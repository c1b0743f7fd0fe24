// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one node says about its cluster.
 *
 * @param coordinator the node that decides; empty when there is none
 * @param hasQuorum whether a majority is there
 * @param options settings of the whole cluster, for example {@code maintenance-mode}
 * @param nodes all that are configured
 * @param resources in the order of the cluster, members of groups and clones each for itself
 * @param failures actions that failed and were not cleaned up
 * @param fencing the newest first
 * @param bans constraints that keep a resource away from a node
 */
public record ClusterState(Optional<String> coordinator, boolean hasQuorum, Map<String, String> options,
        List<ClusterNode> nodes, List<Resource> resources, List<FailedAction> failures, List<Fencing> fencing,
        List<Ban> bans) {

    /** Keeps unchangeable copies. */
    public ClusterState {
        options = Map.copyOf(options);
        nodes = List.copyOf(nodes);
        resources = List.copyOf(resources);
        failures = List.copyOf(failures);
        fencing = List.copyOf(fencing);
        bans = List.copyOf(bans);
    }

    /** Whether an option of the whole cluster is switched on. */
    public boolean isOn(String option) {
        return "true".equals(options.get(option));
    }

    /** What came of fencing each node: the latest attempt counts, so a success outweighs an older failure. */
    public Map<String, Fencing> lastFencing() {
        Map<String, Fencing> last = new TreeMap<>();
        fencing.stream().filter(event -> !event.isPending()).forEach(event -> last.putIfAbsent(event.target(), event));
        return last;
    }
}
