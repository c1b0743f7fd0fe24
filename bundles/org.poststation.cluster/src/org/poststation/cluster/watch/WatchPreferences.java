// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.WorkspaceSettings;

/**
 * What the person chose about watching.
 *
 * @param isOn whether nodes are polled
 * @param interval between two polls of a node, {@link #SHORTEST} at least
 * @param repeat after which a node that is still bad is announced again, {@link #SHORTEST} at least
 * @param isNotifying whether what is announced shows on the desktop, too
 */
public record WatchPreferences(boolean isOn, Duration interval, Duration repeat, boolean isNotifying) {

    /** Shorter times would only be a load for the nodes. */
    public static final Duration SHORTEST = Duration.ofSeconds(10);
    /** Longer times are mistakes. */
    public static final Duration LONGEST = Duration.ofDays(30);
    /** Each minute, a reminder every four hours, with notifications. */
    public static final WatchPreferences USUAL = new WatchPreferences(true, WatchSettings.USUAL.interval(),
            WatchSettings.USUAL.repeat(), true);

    private static final String ON = "watch.on";
    private static final String INTERVAL = "watch.interval";
    private static final String REPEAT = "watch.repeat";
    private static final String NOTIFYING = "watch.notifications";
    private static final int LONGEST_INTERVALS = 5;
    private static final int STALE_INTERVALS = 10;

    /** Refuses times that are out of range. */
    public WatchPreferences {
        if (!isPossible(interval) || !isPossible(repeat)) {
            throw new IllegalArgumentException("times of the watch");
        }
    }

    /** Whether a time can be chosen. */
    public static boolean isPossible(Duration time) {
        return time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0;
    }

    /** The same, switched on or off. */
    public WatchPreferences switched(boolean isWanted) {
        return new WatchPreferences(isWanted, interval, repeat, isNotifying);
    }

    /** How nodes are watched then. */
    public WatchSettings settings() {
        return new WatchSettings(interval, interval.multipliedBy(LONGEST_INTERVALS), repeat,
                interval.multipliedBy(STALE_INTERVALS), WatchSettings.USUAL.flapping(), WatchSettings.USUAL.calm());
    }

    /**
     * What is chosen among the settings of the workspace.
     *
     * @throws OperationException when they can't be read or are not right
     */
    public static WatchPreferences of(WorkspaceSettings settings) throws OperationException {
        Map<String, String> all = settings.all();
        try {
            return new WatchPreferences(Boolean.parseBoolean(all.getOrDefault(ON, "true")),
                    Duration.parse(all.getOrDefault(INTERVAL, USUAL.interval.toString())),
                    Duration.parse(all.getOrDefault(REPEAT, USUAL.repeat.toString())),
                    Boolean.parseBoolean(all.getOrDefault(NOTIFYING, "true")));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw Sentences.of(WatchPreferences.class, "alerts").failure("settings", wrong);
        }
    }

    /**
     * Keeps them in place of those before.
     *
     * @throws OperationException when they can't be written; the old ones stay then
     */
    public void save(WorkspaceSettings settings) throws OperationException {
        settings.save(Map.of(ON, Boolean.toString(isOn), INTERVAL, interval.toString(), REPEAT, repeat.toString(),
                NOTIFYING, Boolean.toString(isNotifying)));
    }
}
