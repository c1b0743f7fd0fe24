// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time at the begin of a line and what follows it: {@code Nov 21 00:19:07} of the old syslog (RFC 3164),
 * which has neither year nor zone, RFC 3339, and Exim's.
 *
 * @param clock of the node
 */
record LogClock(NodeClock clock) {

    private static final Pattern OLD = Pattern
            .compile("([A-Z][a-z]{2}) +(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)? (.*)");
    private static final Pattern NEW = Pattern
            .compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)) (.*)");
    private static final Pattern EXIM = Pattern
            .compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?( [+-]\\d{4})? (.*)");
    private static final DateTimeFormatter NEW_FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendPattern("[XXX][XX]").toFormatter(Locale.ROOT);
    private static final DateTimeFormatter EXIM_FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EXIM_ZONE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XX",
            Locale.ROOT);

    /** A line without its time. */
    record Timed(Instant at, String rest, boolean isExim) {}

    /** The time of a line; empty when it has none. */
    Optional<Timed> read(String line) {
        try {
            Matcher found = OLD.matcher(line);
            if (found.matches()) {
                return Optional.of(new Timed(clock.withoutYear(found.group(1) + ' ' + found.group(2) + ' '
                        + found.group(3)), found.group(4), false));
            }
            found = NEW.matcher(line);
            if (found.matches()) {
                return Optional.of(new Timed(OffsetDateTime.parse(found.group(1).replace(',', '.'), NEW_FORM)
                        .toInstant(), found.group(2), false));
            }
            found = EXIM.matcher(line);
            return found.matches() ? Optional.of(exim(found)) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private Timed exim(Matcher found) {
        Instant at = found.group(2) == null
                ? LocalDateTime.parse(found.group(1), EXIM_FORM).atZone(clock.zone()).toInstant()
                : OffsetDateTime.parse(found.group(1) + found.group(2), EXIM_ZONE).toInstant();
        return new Timed(at, found.group(3), true);
    }
}
