// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.NextStep.Deactivate;
import org.poststation.directory.lifecycle.NextStep.Delete;
import org.poststation.directory.lifecycle.NextStep.Notify;
import org.poststation.directory.lifecycle.NextStep.Release;
import org.poststation.directory.lifecycle.NextStep.Stay;

/** What the lifecycle commands call things. */
final class LifecycleWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private LifecycleWords() {}

    /** A stable word for a step. */
    static String of(NextStep step) {
        return switch (step) {
            case Deactivate deactivate -> "deactivate";
            case Notify notify -> "notify";
            case Delete delete -> "delete";
            case Release release -> "release";
            case Stay stay -> "stay";
        };
    }

    /** A condition in words. */
    static String of(Condition condition) {
        return switch (condition) {
            case Expired expired -> "expired";
            case Unused unused -> "unused for " + unused.months() + " months and " + unused.graceDays() + " days";
            case NeverUsed never -> "never used for " + never.days() + " days";
        };
    }

    /** What a rule does, in words. */
    static String steps(LifecycleRule rule) {
        return "deactivate" + rule.notice().map(language -> ", notify (" + language.code() + ")").orElse("")
                + rule.deletion().map(time -> ", delete after " + of(time)).orElse("");
    }

    /** {@code 7d} or {@code 36h}. */
    static String of(Duration time) {
        return time.equals(time.truncatedTo(ChronoUnit.DAYS)) && time.toDays() > 1
                ? time.toDays() + "d"
                : time.toHours() + "h";
    }

    /** A moment in the time zone of this computer. */
    static String of(Instant moment) {
        return MINUTES.withZone(ZoneId.systemDefault()).format(moment);
    }
}
