// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.watch;

import java.time.Duration;
import java.util.Optional;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.watch.WatchPreferences;

/** What stands in the preference page of the watch. */
final class WatchDraft {

    private WatchDraft() {}

    /** What is wrong with a number of seconds; empty when it can be chosen. */
    static Optional<String> problem(String seconds) {
        return duration(seconds).filter(WatchPreferences::isPossible).isPresent()
                ? Optional.empty()
                : Optional.of(Messages.watch_time_range);
    }

    /** A number of seconds; empty when it is none. */
    static Optional<Duration> duration(String seconds) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return Optional.empty();
        }
    }
}
