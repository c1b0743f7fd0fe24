// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.osgi.util.NLS;
import org.poststation.ui.internal.Messages;

/** Sizes, times and counts as the reader reads them. Pure. */
public final class Amounts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final double STEP = 1024;
    private static final double ROUND_FROM = 10;

    private Amounts() {}

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

    /** A whole number for reading. */
    public static String number(long count) {
        return String.format("%,d", count);
    }
}
