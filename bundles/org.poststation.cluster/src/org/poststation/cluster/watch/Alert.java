// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;

import org.poststation.model.NodeState;

/**
 * Something that is announced.
 *
 * @param at when
 * @param node of which node
 * @param kind why
 * @param before how the node was when it was last announced
 * @param state how it is
 * @param text the worst that is wrong with it, one sentence in the language of the platform; may be empty
 */
public record Alert(Instant at, String node, Kind kind, NodeState before, NodeState state, String text) {

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
