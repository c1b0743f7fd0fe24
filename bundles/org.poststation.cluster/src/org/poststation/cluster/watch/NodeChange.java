// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;

/**
 * A line of the history of alerts.
 *
 * @param at when
 * @param node of which node
 * @param kind what happened
 * @param problem to which problem
 */
public record NodeChange(Instant at, String node, Kind kind, Problem problem) {

    /** What may happen to a problem. */
    public enum Kind {
        /** It was seen for the first time. */
        BEGAN,
        /** It is worse, or less bad, than before. */
        CHANGED,
        /** It is not there any more. */
        ENDED,
        /** Somebody knows of it. */
        ACKNOWLEDGED,
        /** It is not announced for a time. */
        MUTED,
        /** It is announced again. */
        UNMUTED
    }
}
