// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change sequence number of OpenLDAP.
 *
 * @param at when the change was made
 * @param count which of that instant
 * @param server id of the server that took it, three hexadecimal digits
 */
public record ChangeNumber(Instant at, String count, String server) implements Comparable<ChangeNumber> {

    private static final Pattern FORM = Pattern
            .compile("(\\d{14})\\.?(\\d{0,6})Z#([0-9a-f]{6})#([0-9a-f]{2,3})#[0-9a-f]{6}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int MICRO_DIGITS = 6;
    private static final long NANOS = 1000;

    static Optional<ChangeNumber> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String micros = (parts.group(2) + "0".repeat(MICRO_DIGITS)).substring(0, MICRO_DIGITS);
        return Optional.of(new ChangeNumber(LocalDateTime.parse(parts.group(1), TIME).toInstant(ZoneOffset.UTC)
                .plusNanos(Long.parseLong(micros) * NANOS), parts.group(3), parts.group(4)));
    }

    @Override
    public int compareTo(ChangeNumber other) {
        int byTime = at.compareTo(other.at);
        return byTime == 0 ? count.compareTo(other.count) : byTime;
    }
}
