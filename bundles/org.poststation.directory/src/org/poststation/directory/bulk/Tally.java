// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** Counts what becomes of the records. Thread-safe. */
final class Tally {

    private static final int MOST_LINES = 100;

    private final Map<ImportOutcome, Long> outcomes = new EnumMap<>(ImportOutcome.class);
    private final Map<Integer, Long> codes = new HashMap<>();
    private final Map<Long, Long> skipped = new HashMap<>();
    private final long begin = System.nanoTime();
    private long passwords;
    private IntSupplier reconnections = () -> 0;

    /** So many passwords were hashed in a record that has been made. */
    synchronized void hashed(int more) {
        passwords += more;
    }

    synchronized void count(ImportOutcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    synchronized void reject(ImportOutcome outcome, int resultCode) {
        count(outcome);
        if (outcome == ImportOutcome.REJECTED) {
            codes.merge(resultCode, 1L, Long::sum);
        }
    }

    /** A record was skipped because of the one at this line. */
    synchronized void skip(long line) {
        if (skipped.size() < MOST_LINES || skipped.containsKey(line)) {
            skipped.merge(line, 1L, Long::sum);
        }
    }

    synchronized Map<Long, Long> skipped() {
        return Map.copyOf(skipped);
    }

    /** @param made tells how often the connection was made again so far, from any thread */
    synchronized void reconnections(IntSupplier made) {
        reconnections = made;
    }

    synchronized ImportCounts counts() {
        return new ImportCounts(outcomes, codes, passwords, reconnections.getAsInt(),
                Duration.ofNanos(System.nanoTime() - begin));
    }
}
