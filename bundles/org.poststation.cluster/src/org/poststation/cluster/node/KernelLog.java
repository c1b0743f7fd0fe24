// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kernel said since the last look.
 *
 * @param lines without time and priority, oldest first
 * @param cursor where the next look begins; empty when there is nothing to begin after
 */
public record KernelLog(List<String> lines, String cursor) {

    private static final String JOURNAL = "-- cursor: ";
    private static final String DMESG = "dmesg ";
    private static final Pattern JOURNAL_CURSOR = Pattern.compile("[A-Za-z0-9=;_-]{1,400}");
    private static final Pattern DMESG_CURSOR = Pattern.compile("dmesg (\\S{1,64}) (\\d{1,12}\\.\\d{1,9})");
    private static final Pattern BOOT = Pattern.compile("(?m)^boot ([0-9a-f-]{1,64})$");
    private static final Pattern JOURNAL_LINE = Pattern.compile("\\d{1,12}\\.\\d{1,9} (?:\\S+ )?kernel: (.*)");
    private static final Pattern DMESG_LINE = Pattern
            .compile("(?:\\w+ *: *\\w+ *: *|<\\d+>)?\\[ *(\\d{1,12}\\.\\d{1,9})\\] ?(.*)");

    /** What {@link #QUESTION} needs root for on most nodes. */
    public static final List<String> AS_ROOT = List.of("/usr/bin/journalctl", "/usr/bin/dmesg");

    /** The lines of the last day. */
    public static final Question<KernelLog> QUESTION = since("");

    /** Keeps an unchangeable copy. */
    public KernelLog {
        lines = List.copyOf(lines);
    }

    /**
     * Asks for what came after a cursor; without one, for the last day. Of very much only the newest lines, and of a
     * very long one only its beginning, so that the cursor, which stands at the end, is never cut off.
     *
     * @param cursor of an earlier answer of the same node; one that is none counts as empty
     */
    public static Question<KernelLog> since(String cursor) {
        String from = JOURNAL_CURSOR.matcher(cursor).matches()
                ? "--after-cursor='" + cursor + "'"
                : "-b --since=-24h";
        return Question.of("kernel-log", """
                echo "boot $(cat /proc/sys/kernel/random/boot_id)"
                if [ -d /run/systemd/system ] &&
                said=$($AS_ROOT journalctl -k -a -q -p 0..5 -n 500 -o short-unix --no-pager \\
                --show-cursor %s 2>/dev/null)
                then printf '%%s\\n-- journal\\n' "$said" | cut -b -400
                else { $AS_ROOT dmesg -x 2>/dev/null || $AS_ROOT dmesg; } | tail -n 500 | cut -b -400
                fi
                """.formatted(from), text -> parse(cursor, text));
    }

    static Optional<KernelLog> parse(String before, String text) {
        String boot = BOOT.matcher(text).results().map(found -> found.group(1)).findFirst().orElse("-");
        Matcher seen = DMESG_CURSOR.matcher(before);
        double seenUntil = seen.matches() && seen.group(1).equals(boot) ? Double.parseDouble(seen.group(2)) : -1;
        List<String> lines = new ArrayList<>();
        String cursor = "";
        boolean isLog = text.endsWith("\n-- journal\n") || text.endsWith("\n-- journal");
        for (String line : text.split("\n")) {
            Matcher journal = JOURNAL_LINE.matcher(line);
            Matcher ring = DMESG_LINE.matcher(line);
            if (line.startsWith(JOURNAL)) {
                cursor = line.substring(JOURNAL.length());
            } else if (journal.matches()) {
                lines.add(journal.group(1));
            } else if (ring.matches()) {
                isLog = true;
                cursor = DMESG + boot + ' ' + ring.group(1);
                if (Double.parseDouble(ring.group(1)) > seenUntil) {
                    lines.add(ring.group(2));
                }
            }
        }
        return isLog || !lines.isEmpty()
                ? Optional.of(new KernelLog(lines, cursor.isEmpty() ? before : cursor))
                : Optional.empty();
    }
}
