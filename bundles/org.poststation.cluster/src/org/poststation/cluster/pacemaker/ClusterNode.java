// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

/**
 * A node of a cluster.
 *
 * @param name of the node
 * @param status the worst that holds
 * @param isCoordinator whether it decides for the cluster
 * @param resources how many resources run there
 */
public record ClusterNode(String name, Status status, boolean isCoordinator, int resources) {

    /** What a node is, the worst first. */
    public enum Status {
        /** Nobody knows what it does; it must be fenced, whatever else it says. */
        UNCLEAN, OFFLINE, PENDING, MAINTENANCE, STANDBY, ONLINE
    }
}
