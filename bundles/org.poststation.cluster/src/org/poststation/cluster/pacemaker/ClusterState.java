// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one node says about its cluster.
 *
 * @param software what runs it
 * @param coordinator the node that decides; empty when there is none
 * @param hasQuorum whether a majority is there
 * @param options settings of the whole cluster, for example {@code maintenance-mode}
 * @param nodes all that are configured
 * @param resources in the order of the cluster, members of groups and clones each for itself
 * @param failures actions that failed and were not cleaned up
 * @param fencing the newest first
 * @param constraints that keep a resource away from a node, and those that moving it left behind
 * @param launcher how the daemon is that starts the others; empty when the answer does not say
 */
public record ClusterState(Software software, Optional<String> coordinator, boolean hasQuorum,
        Map<String, String> options,
        List<ClusterNode> nodes, List<Resource> resources, List<FailedAction> failures, List<Fencing> fencing,
        List<Constraint> constraints, Optional<Launcher> launcher) {

    /** What runs a cluster. */
    public enum Software {
        PACEMAKER,
        /** Of RHEL 5 and 6: it can be looked at only. */
        RGMANAGER
    }

    /** Keeps unchangeable copies. */
    public ClusterState {
        options = Map.copyOf(options);
        nodes = List.copyOf(nodes);
        resources = List.copyOf(resources);
        failures = List.copyOf(failures);
        fencing = List.copyOf(fencing);
        constraints = List.copyOf(constraints);
    }

    /** The same with more constraints. */
    ClusterState with(List<Constraint> more) {
        return new ClusterState(software, coordinator, hasQuorum, options, nodes, resources, failures, fencing,
                Constraint.union(constraints, more), launcher);
    }

    /** Whether this console can do something to it. */
    public boolean isSteerable() {
        return software == Software.PACEMAKER;
    }

    /** Whether the answer may be old, because the cluster's own daemon does not report there. */
    public boolean isStale() {
        return launcher.filter(Launcher::isStale).isPresent();
    }

    /** The constraints that moving or banning left behind. */
    public List<Constraint> leftBehind() {
        return constraints.stream().filter(Constraint::isLeftBehind).toList();
    }

    /** The resources of a name: one, or the instances of a clone, or the members of a group or clone. */
    public List<Resource> named(String name) {
        return resources.stream().filter(one -> one.name().equals(name) || one.parent().name().equals(name)).toList();
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
