// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.time.Duration;
import java.util.Map;

/**
 * How far an import is.
 *
 * @param outcomes how many records ended how
 * @param codes how many rejected ones there are for each LDAP result code; 0 for those that were never sent
 * @param passwords how many clear text passwords were hashed
 * @param reconnections how often the connection was lost and made again
 * @param elapsed since the beginning
 */
public record ImportCounts(Map<ImportOutcome, Long> outcomes, Map<Integer, Long> codes, long passwords,
        int reconnections, Duration elapsed) {

    /** Keeps unchangeable copies. */
    public ImportCounts {
        outcomes = Map.copyOf(outcomes);
        codes = Map.copyOf(codes);
    }

    /** How many ended in this way. */
    public long of(ImportOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** How many have ended. */
    public long records() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were not imported or perhaps not. */
    public long failures() {
        return of(ImportOutcome.REJECTED) + of(ImportOutcome.SKIPPED) + of(ImportOutcome.UNKNOWN);
    }

    /** Records per second since the beginning; those of an earlier part do not count. */
    public double rate() {
        double seconds = Math.max(elapsed.toNanos() / 1e9, 1e-3);
        return (records() - of(ImportOutcome.DONE_BEFORE)) / seconds;
    }
}
