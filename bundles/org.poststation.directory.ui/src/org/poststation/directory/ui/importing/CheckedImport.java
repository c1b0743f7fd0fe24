// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.util.OptionalLong;

import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportOutcome;

/**
 * A draft that was checked.
 *
 * @param draft what was checked
 * @param report what was found; its owner closes it
 * @param unfinished id in the journal of an import of the same file that was interrupted
 */
record CheckedImport(ImportDraft draft, CheckReport report, OptionalLong unfinished) {

    /** How many records would change something, deletions of what the file lacks included. */
    long changes() {
        return report.expected(ImportOutcome.ADDED) + report.expected(ImportOutcome.CHANGED)
                + report.expected(ImportOutcome.RENAMED) + report.expected(ImportOutcome.DELETED);
    }

    /** How many records of the file would change something. */
    long entries() {
        return changes() - report.deletions();
    }
}
