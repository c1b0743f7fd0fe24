// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.poststation.model.QueuedMessage;
import org.poststation.ui.text.Amounts;

/** Times in seconds since 1970 that nobody may know, as the reader reads them. */
public final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.systemDefault());

    private Times() {}

    /** The time, when it is known. */
    public static Optional<Long> known(long seconds) {
        return seconds == QueuedMessage.UNKNOWN ? Optional.empty() : Optional.of(seconds);
    }

    /** The moment with its day; empty when it is not known. */
    public static String at(long seconds) {
        return known(seconds).map(Instant::ofEpochSecond).map(TIME::format).orElse("");
    }

    /** The moment with its day. */
    public static String at(Instant moment) {
        return TIME.format(moment);
    }

    /** How long ago it was; empty when that is not known. What comes from the future came just now. */
    public static String age(long seconds, Instant now) {
        return known(seconds).map(at -> span(Math.max(0, now.getEpochSecond() - at))).orElse("");
    }

    /** A length of time; empty when it is not known. */
    public static String span(long seconds) {
        return seconds == QueuedMessage.UNKNOWN ? "" : Amounts.span(Duration.ofSeconds(seconds));
    }
}
