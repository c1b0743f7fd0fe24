// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;

/**
 * A resource, or one instance of a clone.
 *
 * @param name its id; instances of a clone share it
 * @param parent what it is part of
 * @param agent for example {@code systemd:postfix}
 * @param status the worst that holds
 * @param isManaged whether the cluster starts and stops it
 * @param isWanted whether it should run
 * @param nodes where it runs
 */
public record Resource(String name, Parent parent, String agent, Status status, boolean isManaged, boolean isWanted,
        List<String> nodes) {

    /**
     * What a resource is part of.
     *
     * @param name id of the group or clone; empty when it stands alone
     * @param isClone whether it is one of several instances, of which some may find no node
     */
    public record Parent(String name, boolean isClone) {

        /** It stands alone. */
        public static final Parent NONE = new Parent("", false);
    }

    /** What a resource does, the worst first. A failed one may still be called started by the cluster. */
    public enum Status {
        FAILED, BLOCKED, ORPHANED, STOPPED, PENDING, STARTED, PROMOTED, UNPROMOTED
    }

    /** Keeps an unchangeable copy. */
    public Resource {
        nodes = List.copyOf(nodes);
    }
}
