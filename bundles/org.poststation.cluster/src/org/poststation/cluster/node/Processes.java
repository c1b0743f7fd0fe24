// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What runs.
 *
 * @param counts how many processes of each name; names have at most 15 characters (proc_pid_comm(5))
 */
public record Processes(Map<String, Long> counts) {

    /** Asks for it. */
    public static final Question<Processes> QUESTION = Question.of("processes",
            "ps -e -o comm= 2>/dev/null || cat /proc/[0-9]*/comm", Processes::parse);

    private static final int NAME_LIMIT = 15;

    /** Keeps an unchangeable copy. */
    public Processes {
        counts = Map.copyOf(counts);
    }

    static Optional<Processes> parse(String text) {
        Map<String, Long> counts = text.lines().map(String::strip).filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Processes(counts));
    }

    /** Whether a program of this name runs. */
    public boolean has(String name) {
        return counts.containsKey(name.substring(0, Math.min(name.length(), NAME_LIMIT)));
    }
}
