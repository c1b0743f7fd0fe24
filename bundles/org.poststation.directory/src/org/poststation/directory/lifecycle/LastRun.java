// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the last run ended, kept so that nobody has to remember to look.
 *
 * @param started when it began
 * @param ended when it ended; empty while it runs, or when the program or the computer ended in its middle
 * @param outcome how it ended; {@link Outcome#RUNNING} until then
 * @param counts how many accounts came to what
 * @param waiting how many accounts wait for what comes next
 * @param why why it failed, stopped or did nothing, in words; empty when there is nothing to say
 */
public record LastRun(Instant started, Optional<Instant> ended, Outcome outcome,
        Map<AccountResult.Kind, Integer> counts, int waiting, String why) {

    /** Keeps an unchangeable copy. */
    public LastRun {
        counts = Map.copyOf(counts);
    }

    /** How a run ended. */
    public enum Outcome {
        /** It runs, or ended in its middle. */
        RUNNING,
        /** Something was done, and nothing failed. */
        DONE,
        /** There was nothing to do. */
        NOTHING,
        /** Some accounts failed. */
        SOME_FAILED,
        /** It would have touched too much and did nothing. */
        STOPPED,
        /** It failed as a whole. */
        FAILED,
        /** Somebody ended it. */
        CANCELLED
    }

    /** A run that begins now. */
    static LastRun begin(Instant now) {
        return new LastRun(now, Optional.empty(), Outcome.RUNNING, Map.of(), 0, "");
    }

    /** The run ended without touching an account. */
    LastRun end(Instant now, Outcome how, String reason) {
        return new LastRun(started, Optional.of(now), how, Map.of(), 0, reason);
    }

    /** The run ended with results. */
    LastRun end(RunReport report) {
        Map<AccountResult.Kind, Integer> sums = new EnumMap<>(AccountResult.Kind.class);
        report.results().forEach(result -> sums.merge(result.kind(), 1, Integer::sum));
        return new LastRun(started, Optional.of(report.ended()), report.outcome(), sums, report.waiting(),
                report.why());
    }

    /** How many accounts came to this. */
    public int count(AccountResult.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
