// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The software RAIDs (md(4), /proc/mdstat).
 *
 * @param all in the order of the kernel; may be empty
 */
public record RaidArrays(List<RaidArray> all) {

    /** Asks for it. */
    public static final Question<RaidArrays> QUESTION = Question.of("raid", "cat /proc/mdstat", RaidArrays::parse);

    private static final Pattern BEGIN = Pattern
            .compile(
                    "(md\\S*) : (active|inactive)((?: \\([a-z-]+\\))*)(?: ((?:raid|linear|multipath|faulty)\\S*))?(.*)");
    private static final Pattern FAILED = Pattern.compile("(\\S+)\\[\\d+\\](?:\\([A-Z]\\))*\\(F\\)");
    private static final Pattern DEVICES = Pattern.compile("\\[(\\d{1,4})/(\\d{1,4})\\] \\[[U_]+\\]");
    private static final Pattern REPAIR = Pattern
            .compile("(recovery|resync|reshape|check|repair)\\s*=\\s*(\\d{1,3}(?:\\.\\d+)?)%");
    private static final Pattern DELAYED = Pattern
            .compile("(recovery|resync|reshape|check|repair)\\s*=\\s*(?:DELAYED|PENDING)");

    /** Keeps an unchangeable copy. */
    public RaidArrays {
        all = List.copyOf(all);
    }

    static Optional<RaidArrays> parse(String text) {
        if (!text.contains("Personalities :")) {
            return Optional.empty();
        }
        List<RaidArray> all = new ArrayList<>();
        for (String block : text.split("(?m)^(?=md)")) {
            Matcher begin = BEGIN.matcher(block.lines().findFirst().orElse(""));
            if (begin.matches()) {
                all.add(array(begin, block));
            }
        }
        return Optional.of(new RaidArrays(all));
    }

    private static RaidArray array(Matcher begin, String block) {
        Matcher devices = DEVICES.matcher(block);
        boolean isRedundant = devices.find();
        Matcher repair = REPAIR.matcher(block);
        boolean isRepaired = repair.find();
        Matcher delayed = DELAYED.matcher(block);
        String running = isRepaired ? repair.group(1) : delayed.find() ? delayed.group(1) : "";
        List<String> failed = FAILED.matcher(begin.group(5)).results().map(found -> found.group(1)).toList();
        return new RaidArray(begin.group(1), "active".equals(begin.group(2)),
                Optional.ofNullable(begin.group(4)).orElse(""),
                isRedundant ? Integer.parseInt(devices.group(1)) : 0,
                isRedundant ? Integer.parseInt(devices.group(2)) : 0, failed, running,
                isRepaired ? Double.parseDouble(repair.group(2)) : 0);
    }
}
