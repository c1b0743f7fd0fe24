// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.Optional;

/**
 * How busy the processors are (proc_loadavg(5)).
 *
 * @param one processes that ran or waited, mean of a minute
 * @param five of five minutes
 * @param fifteen of fifteen minutes
 * @param cores processors that are online
 */
public record Load(double one, double five, double fifteen, int cores) {

    /** Asks for it. */
    public static final Question<Load> QUESTION = Question.of("load",
            "cat /proc/loadavg; getconf _NPROCESSORS_ONLN", Load::parse);

    private static final int MEANS = 3;

    static Optional<Load> parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length < MEANS + 1 || Numbers.whole(words[words.length - 1]).isEmpty()) {
            return Optional.empty();
        }
        int cores = (int) Math.clamp(Long.parseLong(words[words.length - 1]), 1, Integer.MAX_VALUE);
        return Numbers.decimal(words[0]).flatMap(one -> Numbers.decimal(words[1]).flatMap(
                five -> Numbers.decimal(words[2]).map(fifteen -> new Load(one, five, fifteen, cores))));
    }

    /** The mean of five minutes for each core; 1 is fully busy. */
    public double perCore() {
        return five / cores;
    }
}
