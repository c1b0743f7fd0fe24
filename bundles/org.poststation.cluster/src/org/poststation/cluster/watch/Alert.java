// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;

import org.poststation.cluster.status.NodeStatus;
import org.poststation.model.NodeState;

/**
 * Something that is announced.
 *
 * @param at when
 * @param kind why
 * @param before how the node was when it was last announced
 * @param status how it is
 */
public record Alert(Instant at, Kind kind, NodeState before, NodeStatus status) {

    /** Why something is announced. */
    public enum Kind {
        /** It became worse or less bad, or something else is bad now. */
        CHANGED,
        /** It is still bad, and nobody acknowledged that. */
        REPEATED,
        /** It is good again. */
        RECOVERED,
        /** It changes all the time; more is said when that ends. */
        FLAPPING
    }
}
