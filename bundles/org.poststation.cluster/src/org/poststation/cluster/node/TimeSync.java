// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the clock follows the world's.
 *
 * @param program who was asked: chrony, ntp or systemd
 * @param isSynchronised whether it says so
 * @param offset seconds between the clock and the servers', without sign, where the program tells
 */
public record TimeSync(String program, boolean isSynchronised, OptionalDouble offset) {

    /** Asks for it: whoever keeps the clock knows the most. */
    public static final Question<TimeSync> QUESTION = Question.of("time", """
            chronyc -c tracking 2>/dev/null | sed -n '/,/s/^/chrony /p'
            ntpq -c rv 2>/dev/null | sed 's/^/ntp /'
            timedatectl show 2>/dev/null | sed 's/^/systemd /'
            timedatectl status 2>/dev/null | sed 's/^ */status /'
            """, TimeSync::parse);

    /** Columns of {@code chronyc -c tracking} (chronyc(1)). */
    private static final int SYSTEM_TIME = 4;
    private static final int LEAP_STATUS = 13;
    private static final Pattern NTP_OFFSET = Pattern.compile("\\boffset=([-+]?\\d{1,12}(?:\\.\\d+)?)");
    private static final Pattern NTP_STATE = Pattern.compile("\\b(leap_\\w+), (sync_\\w+)");
    private static final Pattern SYSTEMD = Pattern
            .compile("(?m)^(?:systemd NTPSynchronized=|status (?:NTP|System clock) synchronized: )(yes|no)$");
    private static final double MILLIS = 1000;

    static Optional<TimeSync> parse(String text) {
        return chrony(text).or(() -> ntp(text)).or(() -> systemd(text));
    }

    private static Optional<TimeSync> chrony(String text) {
        return KeyedLines.of(text).find("chrony").map(line -> line.split(","))
                .filter(columns -> columns.length > LEAP_STATUS).map(
                        columns -> new TimeSync("chrony", !columns[LEAP_STATUS].startsWith("Not "),
                                offset(columns[SYSTEM_TIME], 1)));
    }

    private static Optional<TimeSync> ntp(String text) {
        String said = String.join(" ", KeyedLines.of(text).all("ntp"));
        Matcher state = NTP_STATE.matcher(said);
        if (!state.find()) {
            return Optional.empty();
        }
        boolean isSynchronised = !"leap_alarm".equals(state.group(1)) && !"sync_unspec".equals(state.group(2));
        Matcher offset = NTP_OFFSET.matcher(said);
        return Optional.of(new TimeSync("ntp", isSynchronised,
                offset.find() ? offset(offset.group(1), MILLIS) : OptionalDouble.empty()));
    }

    private static Optional<TimeSync> systemd(String text) {
        Matcher said = SYSTEMD.matcher(text);
        return said.find()
                ? Optional.of(new TimeSync("systemd", "yes".equals(said.group(1)), OptionalDouble.empty()))
                : Optional.empty();
    }

    private static OptionalDouble offset(String text, double unit) {
        return Numbers.decimal(text).map(value -> OptionalDouble.of(Math.abs(value) / unit))
                .orElse(OptionalDouble.empty());
    }
}
