// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.group.QueueGroup;
import org.poststation.queue.group.ReasonCount;

/** Groups as objects for JSON, and their times for reading. What nobody knows is left out. */
final class QueueObjects {

    private static final int HOURS_OF_DAY = 24;

    private QueueObjects() {}

    static Map<String, Object> group(String by, QueueGroup group) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(by, group.key());
        object.put("messages", group.messages());
        object.put("recipients", group.recipients());
        object.put("bytes", group.bytes());
        if (group.oldestSeconds() != QueuedMessage.UNKNOWN) {
            object.put("oldest", Instant.ofEpochSecond(group.oldestSeconds()).toString());
            object.put("newest", Instant.ofEpochSecond(group.newestSeconds()).toString());
            object.put("median_age_seconds", group.medianAgeSeconds());
        }
        object.put("ages", group.ages());
        object.put("reasons", group.reasons().stream().map(QueueObjects::reason).toList());
        return object;
    }

    private static Map<String, Object> reason(ReasonCount reason) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pattern", reason.pattern());
        object.put("status", reason.status());
        object.put("recipients", reason.recipients());
        return object;
    }

    /** How long ago, for reading: {@code 3d 4h}, {@code 2h 5m}, {@code 12m}; a hyphen when it is not known. */
    static String age(long seconds, Instant now) {
        return seconds == QueuedMessage.UNKNOWN ? "-" : length(now.getEpochSecond() - seconds);
    }

    /** A length of time for reading. */
    static String length(long seconds) {
        Duration age = Duration.ofSeconds(Math.max(0, seconds));
        if (age.toHours() >= HOURS_OF_DAY) {
            return age.toDays() + "d " + age.toHoursPart() + "h";
        }
        return age.toHours() > 0 ? age.toHours() + "h " + age.toMinutesPart() + "m" : age.toMinutes() + "m";
    }

    static List<String> ages(QueueGroup group) {
        return group.ages().stream().map(String::valueOf).toList();
    }
}
