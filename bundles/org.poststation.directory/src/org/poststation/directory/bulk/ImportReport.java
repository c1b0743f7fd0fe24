// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.operation.OperationException;

/**
 * How an import ended.
 *
 * @param end whether it came to its end
 * @param counts what became of the records
 * @param skipped how many records were skipped because of the record at a line whose entry stands above them; only the
 *            first such lines
 * @param rejects the file with what was not imported; empty when everything was
 * @param journalEntry id of its entry in the journal; empty when nothing was written
 * @param failure why it was stopped; with {@link End#STOPPED} only
 */
public record ImportReport(End end, ImportCounts counts, Map<Long, Long> skipped, Optional<Path> rejects,
        OptionalLong journalEntry, Optional<OperationException> failure) {

    /** Keeps an unchangeable copy of the numbers. */
    public ImportReport {
        skipped = Map.copyOf(skipped);
    }

    /** How it ended. */
    public enum End {
        /** Every record was dealt with. */
        COMPLETE,
        /** Somebody cancelled it; the records after the last one were not sent. It can be resumed. */
        CANCELLED,
        /** Something made it impossible to go on; the records after the last one were not sent. It can be resumed. */
        STOPPED
    }

    /** Whether every record is in the directory now. */
    public boolean isClean() {
        return end == End.COMPLETE && counts.failures() == 0;
    }
}
