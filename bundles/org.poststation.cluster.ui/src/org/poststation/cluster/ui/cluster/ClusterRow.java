// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.util.Optional;

import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.ui.icon.Icon;

/**
 * One line of the tree of clusters.
 *
 * @param place where it stands in the tree, for keeping the selection and for sorting by name
 * @param kind what it is
 * @param name of the part
 * @param state in a word, with its icon
 * @param where it runs, or more about it
 * @param cluster which it is a part of; empty for a node that sees none
 */
record ClusterRow(Place place, Kind kind, String name, State state, String where, Optional<SeenCluster> cluster) {

    /** What a line is. */
    enum Kind {
        CLUSTER, NODE, GROUP, RESOURCE, FAILURE, CONSTRAINT, FENCING, OUTSIDE
    }

    /**
     * Where a line stands.
     *
     * @param path unique and ordered like the tree
     * @param depth 0 for a cluster
     */
    record Place(String path, int depth) {}

    /**
     * How something is.
     *
     * @param word for the reader
     * @param icon beside it
     */
    record State(String word, Icon icon) {}

    /** The name as the tree shows it. */
    String indented() {
        return "    ".repeat(place.depth()) + name;
    }

    /** Whether this console can do something to the cluster. */
    boolean isSteerable() {
        return cluster.filter(seen -> seen.state().isSteerable()).isPresent();
    }
}
