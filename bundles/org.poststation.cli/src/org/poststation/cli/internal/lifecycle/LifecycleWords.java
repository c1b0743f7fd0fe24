// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.LastLogin.Known;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.NextStep.Deactivate;
import org.poststation.directory.lifecycle.NextStep.Delete;
import org.poststation.directory.lifecycle.NextStep.Notify;
import org.poststation.directory.lifecycle.NextStep.Release;
import org.poststation.directory.lifecycle.NextStep.Stay;
import org.poststation.directory.lifecycle.Outlook;
import org.poststation.directory.lifecycle.Reason;

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

    /** An account with its next step for JSON; both are null when nothing is to happen to it. */
    static Map<String, Object> object(Outlook outlook) {
        boolean stays = outlook.step() instanceof Stay;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("address", outlook.account().address());
        line.put("dn", outlook.account().dn().toString());
        line.put("step", stays ? null : of(outlook.step()));
        line.put("due", stays ? null : outlook.step().due().toString());
        line.put("reason", outlook.reason().map(Reason::word).orElse(null));
        line.put("since", outlook.known().map(known -> known.since().toString()).orElse(null));
        line.put("last_login", outlook.account().lastLogin() instanceof Known known ? known.at().toString() : null);
        line.put("expires", outlook.account().expires().map(Object::toString).orElse(null));
        return line;
    }

    /** A moment in the time zone of this computer. */
    static String of(Instant moment) {
        return MINUTES.withZone(ZoneId.systemDefault()).format(moment);
    }
}
