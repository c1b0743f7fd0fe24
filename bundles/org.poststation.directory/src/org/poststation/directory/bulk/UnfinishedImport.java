// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

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
     * Blocking; reads the whole file.
     *
     * @throws OperationException when the file or the journal can't be read
     */
    public static OptionalLong find(Journal journal, ImportSource source, ImportMode mode) throws OperationException {
        String digest = source.digest();
        return journal.newest(LOOKED_AT).stream().filter(entry -> isOf(entry, digest, mode)).limit(1)
                .filter(entry -> entry.state() == JournalEntry.State.INTERRUPTED).mapToLong(JournalEntry::id)
                .findFirst();
    }

    private static boolean isOf(JournalEntry entry, String digest, ImportMode mode) {
        return entry.why().id().equals(ImportOperation.ACTION)
                && digest.equals(entry.why().details().get(ImportOperation.DIGEST))
                && mode.name().equals(entry.why().details().get(ImportOperation.MODE));
    }
}
