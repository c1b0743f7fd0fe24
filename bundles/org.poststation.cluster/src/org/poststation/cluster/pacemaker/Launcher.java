// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.time.Duration;

/**
 * The daemon that starts all others of Pacemaker (pacemakerd(8)), as it reported itself on the node that was asked.
 *
 * @param state {@code running}, or for example {@code starting_daemons}, {@code shutting_down}
 * @param silence how long before the answer it reported last, both by the node's own clock
 */
public record Launcher(String state, Duration silence) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whether what the node shows may be old, because nobody keeps it up to date there. */
    public boolean isStale() {
        return !"running".equals(state) || silence.compareTo(PATIENCE) > 0;
    }
}
