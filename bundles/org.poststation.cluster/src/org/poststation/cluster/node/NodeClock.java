// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time of day as a node has it.
 *
 * @param time when it was asked, in whole seconds, rounded down
 * @param uptime since the boot at the same moment, which nobody sets
 * @param ahead how far at least it is before this computer's clock, negative behind it; zero as long as the clocks may
 *            agree
 */
public record NodeClock(Instant time, Duration uptime, Duration ahead) {

    /** Asks for it; not compared yet. */
    public static final Question<NodeClock> QUESTION = Question.of("clock",
            "echo \"$(date +%s) $(cut -d ' ' -f 1 /proc/uptime)\"", NodeClock::parse);

    private static final double MILLIS = 1000;

    private static Optional<NodeClock> parse(String text) {
        String[] fields = text.strip().split(" ");
        return fields.length == 2 && fields[0].matches("\\d{1,11}")
                ? Numbers.decimal(fields[1]).map(seconds -> new NodeClock(
                        Instant.ofEpochSecond(Long.parseLong(fields[0])),
                        Duration.ofMillis(Math.round(seconds * MILLIS)), Duration.ZERO))
                : Optional.empty();
    }

    /**
     * The same facts with the node's clock compared.
     *
     * @param from this computer's time before the node was asked
     * @param to this computer's time when it had answered
     */
    public static NodeFacts compared(NodeFacts facts, Instant from, Instant to) {
        return facts.find(QUESTION)
                .map(clock -> facts.with(QUESTION, new Reading.Known<>(clock.comparedWith(from, to), Optional.empty())))
                .orElse(facts);
    }

    private NodeClock comparedWith(Instant from, Instant to) {
        Duration least = Duration.ZERO;
        Instant latest = time.plusSeconds(1);
        if (latest.isBefore(from)) {
            least = Duration.between(from, latest);
        } else if (time.isAfter(to)) {
            least = Duration.between(to, time);
        }
        return new NodeClock(time, uptime, least);
    }

    /** How far the clock was set since an earlier look of the same boot, to within a second; negative when back. */
    public Duration setSince(NodeClock earlier) {
        return Duration.between(earlier.time, time).minus(uptime.minus(earlier.uptime));
    }
}
