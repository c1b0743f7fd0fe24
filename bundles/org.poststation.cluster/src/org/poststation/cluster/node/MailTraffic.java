// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the mail log of a node tells of since the last look: Postfix, sendmail and Exim. A message that a content filter
 * of the same node gets and gives back counts once.
 *
 * @param taken messages that came in
 * @param delivered deliveries, one for each recipient as far as the log has a line for each
 * @param seconds since the last look; 0 when nothing can be said, because it is the first one, the node was booted
 *            since, or there was too much to count
 * @param cursor where the next look begins
 */
public record MailTraffic(long taken, long delivered, double seconds, String cursor) {

    /** What {@link #QUESTION} needs root for where the account is in no group that may read the mail log. */
    public static final List<String> AS_ROOT = List.of("/usr/bin/tail", "/usr/bin/journalctl");

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int SECONDS_IN_MINUTE = 60;
    private static final String PLACES = "(?: (?:\\d{1,20}:\\d{1,20}=\\d{1,18}|journal=[A-Za-z0-9=;_-]{1,400})){1,40}";
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f-]{1,64}) (\\d{1,12}\\.\\d{1,9})" + PLACES);
    private static final Pattern COUNTED = Pattern.compile("counted (\\d{1,18}) (\\d{1,18})");
    private static final String AT = "cursor ";
    private static final String LOST = "lost";

    /** A first look, which only finds the end of the log. */
    public static final Question<MailTraffic> QUESTION = since("");

    /**
     * Asks for what was logged after a cursor.
     *
     * @param cursor of an earlier answer of the same node; one that is none counts as empty
     */
    public static Question<MailTraffic> since(String cursor) {
        String known = CURSOR.matcher(cursor).matches() ? cursor : "";
        return Question.of("mail-traffic", MailLogScript.after(known), text -> parse(known, text)).within(LIMIT);
    }

    /** Messages each minute that came in. */
    public Optional<Double> takenEachMinute() {
        return eachMinute(taken);
    }

    /** Deliveries each minute. */
    public Optional<Double> deliveredEachMinute() {
        return eachMinute(delivered);
    }

    private Optional<Double> eachMinute(long count) {
        return seconds > 0 ? Optional.of(count * SECONDS_IN_MINUTE / seconds) : Optional.empty();
    }

    /** Whole only when its last line is the new cursor. */
    static Optional<MailTraffic> parse(String before, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getLast().startsWith(AT)) {
            return Optional.empty();
        }
        Matcher now = CURSOR.matcher(lines.getLast().substring(AT.length()));
        if (!now.matches()) {
            return Optional.empty();
        }
        long taken = 0;
        long delivered = 0;
        for (String line : lines) {
            Matcher counted = COUNTED.matcher(line);
            if (counted.matches()) {
                taken += Long.parseLong(counted.group(1));
                delivered += Long.parseLong(counted.group(2));
            }
        }
        double seconds = lines.contains(LOST) ? 0 : seconds(before, now);
        return Optional.of(new MailTraffic(taken, delivered, seconds, now.group()));
    }

    private static double seconds(String before, Matcher now) {
        Matcher last = CURSOR.matcher(before);
        return last.matches() && last.group(1).equals(now.group(1))
                ? Math.max(0, Double.parseDouble(now.group(2)) - Double.parseDouble(last.group(2)))
                : 0;
    }
}
