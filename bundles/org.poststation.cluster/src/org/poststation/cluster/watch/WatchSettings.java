// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Duration;

/**
 * How nodes are watched.
 *
 * @param interval between two polls of a node; every single one is up to a tenth shorter or longer, so that they don't
 *            all come at once
 * @param longestInterval to which the interval grows while a node does not answer; each time it doubles
 * @param repeat after which a node that is still bad is announced again
 * @param staleAfter when what a node said is too old to count; longer than any pause between two polls
 * @param flapping so many changes within {@link #calm} are flapping
 * @param calm for so long nothing must change before a flapping node is announced again
 */
public record WatchSettings(Duration interval, Duration longestInterval, Duration repeat, Duration staleAfter,
        int flapping, Duration calm) {

    /** A poll each minute, a reminder every four hours. */
    public static final WatchSettings USUAL = new WatchSettings(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofHours(4), Duration.ofMinutes(10), 5, Duration.ofMinutes(15));

    /** Refuses what would never poll, or never end. */
    public WatchSettings {
        if (!interval.isPositive() || longestInterval.compareTo(interval) < 0 || !repeat.isPositive()
                || staleAfter.compareTo(longestInterval) <= 0 || flapping < 2 || !calm.isPositive()) {
            throw new IllegalArgumentException("settings of the watch");
        }
    }
}
