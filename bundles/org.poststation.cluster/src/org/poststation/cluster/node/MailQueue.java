// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What waits in the queues of all Postfix instances of a node.
 *
 * @param messages how many
 */
public record MailQueue(long messages) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Asks for it, by what ends the listing of each instance (postqueue(1)). */
    public static final Question<MailQueue> QUESTION = Question.of("mail-queue", """
            command -v postqueue >/dev/null 2>&1 || exit 127
            { postmulti -l 2>/dev/null || echo "- - y $(postconf -h config_directory)"; } |
            while read -r name group active dir; do
            [ "$active" = y ] || continue
            end=$(postqueue -c "$dir" -p 2>/dev/null | tail -n 1)
            [ -n "$end" ] || { echo "no listing of $dir"; exit 1; }
            echo "$end"
            done
            """, MailQueue::parse).within(LIMIT);

    private static final Pattern END = Pattern.compile("-- \\d+ [KMG]?bytes in (\\d{1,12}) Requests?\\.");
    private static final String EMPTY = "Mail queue is empty";

    static Optional<MailQueue> parse(String text) {
        long messages = 0;
        List<String> ends = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (String end : ends) {
            Matcher counted = END.matcher(end);
            if (counted.matches()) {
                messages += Long.parseLong(counted.group(1));
            } else if (!end.equals(EMPTY)) {
                return Optional.empty();
            }
        }
        return ends.isEmpty() ? Optional.empty() : Optional.of(new MailQueue(messages));
    }
}
