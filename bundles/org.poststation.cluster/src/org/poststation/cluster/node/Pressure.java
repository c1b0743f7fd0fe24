// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long work waits for what (pressure stall information of the kernel).
 *
 * @param stalls for each resource that the kernel measures
 */
public record Pressure(Map<Resource, Stall> stalls) {

    /** What is waited for. */
    public enum Resource {
        CPU, MEMORY, IO
    }

    /**
     * Mean of a minute, in per cent of the time.
     *
     * @param some at least one task waited
     * @param full all tasks that had something to do waited
     */
    public record Stall(double some, double full) {}

    /** Asks for it. */
    public static final Question<Pressure> QUESTION = Question.of("pressure", """
            for resource in cpu memory io
            do sed "s/^/$resource /" /proc/pressure/$resource
            done
            """, Pressure::parse);

    private static final Pattern LINE = Pattern
            .compile("(?m)^(cpu|memory|io) (some|full) .*\\bavg60=(\\d{1,3}(?:\\.\\d{1,3})?)\\b");

    /** Keeps an unchangeable copy. */
    public Pressure {
        stalls = Map.copyOf(stalls);
    }

    static Optional<Pressure> parse(String text) {
        Map<Resource, Stall> stalls = new EnumMap<>(Resource.class);
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            double share = Double.parseDouble(lines.group(3));
            Stall stall = "some".equals(lines.group(2)) ? new Stall(share, 0) : new Stall(0, share);
            stalls.merge(Resource.valueOf(lines.group(1).toUpperCase(Locale.ROOT)), stall,
                    (one, other) -> new Stall(Math.max(one.some(), other.some()), Math.max(one.full(), other.full())));
        }
        return stalls.isEmpty() ? Optional.empty() : Optional.of(new Pressure(stalls));
    }
}
