// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.model.NodeState;
import org.poststation.model.Severity;
import org.poststation.ui.icon.Icon;

/** Values as the reader reads them. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final double STEP = 1024;
    private static final double ROUND_FROM = 10;
    private static final int PERCENT = 100;

    private Words() {}

    /** How a node is. */
    public static String of(NodeState state) {
        return switch (state) {
            case OK -> Messages.state_ok_name;
            case WARNING -> Messages.state_warning_name;
            case CRITICAL -> Messages.state_critical_name;
            case UNREACHABLE -> Messages.state_unreachable_name;
            case STALE -> Messages.state_stale_name;
        };
    }

    /** The traffic light. */
    public static Icon icon(NodeState state) {
        return switch (state) {
            case OK -> Icon.OK;
            case WARNING -> Icon.WARNING;
            case CRITICAL -> Icon.CRITICAL;
            case UNREACHABLE -> Icon.DISCONNECT;
            case STALE -> Icon.CLOCK;
        };
    }

    /** How bad something is. */
    public static String of(Severity severity) {
        return switch (severity) {
            case OK -> Messages.severity_ok_name;
            case NOTICE -> Messages.severity_notice_name;
            case WARNING -> Messages.severity_warning_name;
            case CRITICAL -> Messages.severity_critical_name;
            case UNKNOWN -> Messages.severity_unknown_name;
        };
    }

    /** The icon of how bad something is. */
    public static Icon icon(Severity severity) {
        return switch (severity) {
            case OK -> Icon.OK;
            case NOTICE -> Icon.NOTICE;
            case WARNING -> Icon.WARNING;
            case CRITICAL -> Icon.CRITICAL;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    /** Why a node did not say something. */
    public static String of(Why why) {
        return switch (why) {
            case NOT_HERE -> Messages.value_nothere_text;
            case NOT_ALLOWED -> Messages.value_notallowed_text;
            case TIMED_OUT -> Messages.value_timedout_text;
            case TOO_LARGE -> Messages.value_toolarge_text;
            case UNREADABLE -> Messages.value_unreadable_text;
        };
    }

    /** An amount of bytes, in the largest unit of which there is at least one. */
    public static String bytes(double bytes) {
        double rest = bytes;
        int unit = 0;
        while (rest >= STEP && unit < BYTE_UNITS.length - 1) {
            rest /= STEP;
            unit++;
        }
        return String.format(unit == 0 || rest >= ROUND_FROM ? "%.0f %s" : "%.1f %s", rest, BYTE_UNITS[unit]);
    }

    /** A share of 0 to 1 in per cent. */
    public static String percent(double share) {
        return String.format("%.0f %%", share * PERCENT);
    }

    /** How long, in the two largest units. */
    public static String span(Duration span) {
        if (span.toDays() > 0) {
            return NLS.bind(Messages.span_days_text, span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return NLS.bind(Messages.span_hours_text, span.toHours(), span.toMinutesPart());
        }
        return NLS.bind(Messages.span_minutes_text, span.toMinutes());
    }

    /** A moment; the day only when it is not today. */
    public static String time(Instant moment) {
        var local = moment.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now()) ? TIME.format(local) : DAY_AND_TIME.format(local);
    }

    /** The day of a moment. */
    public static String day(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** A whole number for reading. */
    public static String number(long count) {
        return String.format("%,d", count);
    }
}
