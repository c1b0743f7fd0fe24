// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.model;

import java.util.Optional;

import org.poststation.cluster.status.NodeStatus;
import org.poststation.profile.node.NodeProfile;

/**
 * A node as the window knows it.
 *
 * @param profile how it is reached
 * @param status what the last look found out; empty before the first one
 * @param isAsked whether a look is under way
 */
public record NodeItem(NodeProfile profile, Optional<NodeStatus> status, boolean isAsked) {

    /** Its name. */
    public String name() {
        return profile.name();
    }
}
