// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory and swap space, in bytes (proc_meminfo(5)).
 *
 * @param total memory
 * @param available memory that can be had without swapping
 * @param swapTotal swap space; 0 when there is none
 * @param swapFree swap space that is not used
 */
public record Memory(long total, long available, long swapTotal, long swapFree) {

    /** Asks for it. */
    public static final Question<Memory> QUESTION = Question.of("memory", "cat /proc/meminfo", Memory::parse);

    private static final Pattern LINE = Pattern.compile("(?m)^([A-Za-z_()0-9]+):\\s+(\\d{1,15}) kB$");
    private static final int KIBI = 1024;

    static Optional<Memory> parse(String text) {
        Map<String, Long> values = new HashMap<>();
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            values.put(lines.group(1), Long.parseLong(lines.group(2)) * KIBI);
        }
        if (!values.containsKey("MemTotal")) {
            return Optional.empty();
        }
        long unused = values.getOrDefault("MemFree", 0L) + values.getOrDefault("Buffers", 0L)
                + values.getOrDefault("Cached", 0L);
        return Optional.of(new Memory(values.get("MemTotal"), values.getOrDefault("MemAvailable", unused),
                values.getOrDefault("SwapTotal", 0L), values.getOrDefault("SwapFree", 0L)));
    }

    /** How much of the memory is in use, 0 to 1. */
    public double use() {
        return total == 0 ? 0 : 1 - (double) available / total;
    }

    /** How much of the swap space is in use, 0 to 1. */
    public double swapUse() {
        return swapTotal == 0 ? 0 : 1 - (double) swapFree / swapTotal;
    }
}
