// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.List;
import java.util.OptionalLong;

import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.operation.OperationException;

/** Finds an import that was cancelled, had to stop, or died with its process. */
public final class UnfinishedImport {

    private static final int LOOKED_AT = 1000;

    private UnfinishedImport() {}

    /**
     * The journal entry of the last import of the same content in the same mode, when that did not come to its end.
     * Blocking; reads the
     * whole file when any import was interrupted.
     *
     * @throws OperationException when the file or the journal can't be read
     */
    public static OptionalLong find(Journal journal, ImportSource source, ImportMode mode) throws OperationException {
        List<JournalEntry> imports = journal.newest(LOOKED_AT).stream().filter(entry -> isImport(entry, mode)).toList();
        if (imports.stream().noneMatch(UnfinishedImport::isInterrupted)) {
            return OptionalLong.empty();
        }
        String digest = source.digest();
        return imports.stream().filter(entry -> digest.equals(entry.why().details().get(ImportOperation.DIGEST)))
                .limit(1).filter(UnfinishedImport::isInterrupted).mapToLong(JournalEntry::id).findFirst();
    }

    private static boolean isImport(JournalEntry entry, ImportMode mode) {
        return entry.why().id().equals(ImportOperation.ACTION)
                && mode.name().equals(entry.why().details().get(ImportOperation.MODE));
    }

    private static boolean isInterrupted(JournalEntry entry) {
        return entry.state() == JournalEntry.State.INTERRUPTED;
    }
}
