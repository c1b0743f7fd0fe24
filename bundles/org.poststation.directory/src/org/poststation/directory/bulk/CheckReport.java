// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.Map;

/**
 * What a check found out. Close it to remove what it keeps on disk.
 *
 * @param findings what was noticed
 * @param expected how many records would end how, by the present state of the server; nothing was written
 * @param passwords how many passwords in clear text would be hashed
 * @param entriesBelow with {@link ImportMode#SYNC} how many entries the server has below the base; otherwise 0
 */
public record CheckReport(ImportFindings findings, Map<ImportOutcome, Long> expected, long passwords,
        long entriesBelow) implements AutoCloseable {

    /** Keeps an unchangeable copy of the numbers. */
    public CheckReport {
        expected = Map.copyOf(expected);
    }

    /** How many records there are. */
    public long records() {
        return expected.values().stream().mapToLong(Long::longValue).sum() - deletions();
    }

    /** How many records would end in this way. */
    public long expected(ImportOutcome outcome) {
        return expected.getOrDefault(outcome, 0L);
    }

    /** How many entries would be deleted because the file lacks them. */
    public long deletions() {
        return findings.count(FindingKind.DELETION);
    }

    /** Whether every record could be imported. */
    public boolean isClean() {
        return expected(ImportOutcome.REJECTED) == 0;
    }

    @Override
    public void close() {
        findings.close();
    }
}
