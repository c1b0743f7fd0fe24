// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.poststation.cluster.node.Reading.Why;
import org.poststation.model.NodeState;
import org.poststation.model.Severity;
import org.poststation.ui.icon.Icon;

/** Values as the reader reads them. */
public final class Words {

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

    /** A share of 0 to 1 in per cent. */
    public static String percent(double share) {
        return String.format("%.0f %%", share * PERCENT);
    }

    /** The day of a moment. */
    public static String day(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atZone(ZoneId.systemDefault()));
    }
}
