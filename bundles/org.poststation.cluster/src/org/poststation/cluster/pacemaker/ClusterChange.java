// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.Optional;

/**
 * What came of a {@link ClusterCommand}.
 *
 * @param command which
 * @param outcome how it ended
 * @param said what it printed; may be empty
 * @param after what the node said about its cluster afterwards; empty when it did not say anything
 */
public record ClusterChange(ClusterCommand command, ClusterOutcome outcome, String said,
        Optional<ClusterState> after) {

    /** Whether the cluster shows that it has done what it was told; until then it may still be at it. */
    public boolean isThere() {
        return after.filter(command::isIn).isPresent();
    }
}
