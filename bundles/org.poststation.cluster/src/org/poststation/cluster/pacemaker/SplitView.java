// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Nodes that see their cluster differently: the network between them is cut, or one does not hear the others.
 *
 * @param coordinators whom each of the asked nodes takes for the one that decides; empty text when nobody
 * @param quorate which of the asked nodes say that they have quorum
 * @param disputed nodes whose state is not the same for all
 */
public record SplitView(Map<String, String> coordinators, List<String> quorate, List<String> disputed) {

    /** Keeps unchangeable copies. */
    public SplitView {
        coordinators = Map.copyOf(coordinators);
        quorate = List.copyOf(quorate);
        disputed = List.copyOf(disputed);
    }

    /**
     * What the views differ in; empty when they do not.
     *
     * @param views by the name of the node that was asked, all at about the same time
     */
    public static Optional<SplitView> of(Map<String, ClusterState> views) {
        Map<String, String> coordinators = new TreeMap<>();
        views.forEach((node, state) -> coordinators.put(node, state.coordinator().orElse("")));
        List<String> quorate = views.keySet().stream().filter(node -> views.get(node).hasQuorum()).sorted().toList();
        Map<String, Long> states = views.values().stream().flatMap(state -> state.nodes().stream())
                .map(node -> node.name() + ' ' + node.status())
                .distinct().collect(Collectors.groupingBy(seen -> seen.substring(0, seen.lastIndexOf(' ')),
                        TreeMap::new, Collectors.counting()));
        List<String> disputed = states.entrySet().stream().filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey).toList();
        boolean isOne = new TreeSet<>(coordinators.values()).size() <= 1
                && (quorate.isEmpty() || quorate.size() == views.size()) && disputed.isEmpty();
        return isOne ? Optional.empty() : Optional.of(new SplitView(coordinators, quorate, disputed));
    }
}
