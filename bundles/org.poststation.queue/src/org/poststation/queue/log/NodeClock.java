// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of a node, to read times that have neither year nor zone.
 *
 * @param now of the node
 * @param zone of the node
 */
public record NodeClock(Instant now, ZoneId zone) {

    /** Prints what {@link #of} reads: the time, the offset of the zone and the file of its rules. */
    static final String SCRIPT = "printf 'N %s %s %s\\n' \"$(date +%s)\" \"$(env -u TZ date +%z)\""
            + " \"$(readlink -f /etc/localtime)\"";

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu MMM d HH:mm:ss", Locale.ENGLISH);
    /** A line may come from a clock that goes a little ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * The words of a command that prints {@link #SCRIPT} first, and then what another one prints in the zone of the
     * node.
     */
    public static List<String> before(List<String> words) {
        return Stream.concat(Stream.of("/bin/sh", "-c", SCRIPT + "; exec env -u TZ \"$@\"", "poststation"),
                words.stream()).toList();
    }

    /** The clock of this computer. */
    public static NodeClock here() {
        return new NodeClock(Instant.now(), ZoneId.systemDefault());
    }

    /**
     * The clock that a node tells. The name of the zone knows about summer time, the offset is better than nothing.
     *
     * @param said by {@link #SCRIPT}, behind {@code N}
     */
    public static NodeClock of(String said) {
        String[] words = said.split(" ");
        Instant now = Instant.ofEpochSecond(Long.parseLong(words[0]));
        String name = words.length > 2 ? words[2].replaceFirst("^.*/zoneinfo/(?:posix/|right/)?", "") : "";
        return new NodeClock(now, zone(name).or(() -> zone(words[1])).orElse(ZoneId.of("UTC")));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /**
     * A time in the latest year in which it is not in the future.
     *
     * @param monthAndTime for example {@code Nov 21 00:19:07}, with one blank between its parts
     * @throws DateTimeException when it is none
     */
    public Instant withoutYear(String monthAndTime) {
        int year = now.atZone(zone).getYear() + 1;
        Instant at = at(year, monthAndTime);
        while (at.isAfter(now.plus(AHEAD))) {
            year--;
            at = at(year, monthAndTime);
        }
        return at;
    }

    private Instant at(int year, String monthAndTime) {
        return LocalDateTime.parse(year + " " + monthAndTime, FORM).atZone(zone).toInstant();
    }
}
