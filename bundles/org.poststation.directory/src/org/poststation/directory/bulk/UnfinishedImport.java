// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.operation.OperationException;

/**
 * An import that was cancelled, had to stop, or died with its process.
 *
 * @param file what was imported
 * @param mode what it might do
 * @param base with {@link ImportMode#SYNC} the entry below which everything was to become as the file says; empty
 *            otherwise
 */
public record UnfinishedImport(Path file, ImportMode mode, String base) {

    private static final int LOOKED_AT = 1000;

    /** What is to be imported so that this entry of a journal goes on; empty when it is none that can. */
    public static Optional<UnfinishedImport> of(JournalEntry entry) {
        Map<String, String> details = entry.why().details();
        if (!entry.why().id().equals(ImportOperation.ACTION) || !isInterrupted(entry)
                || !details.containsKey(ImportOperation.PATH)) {
            return Optional.empty();
        }
        return Optional.of(new UnfinishedImport(Path.of(details.get(ImportOperation.PATH)),
                ImportMode.valueOf(details.get(ImportOperation.MODE)),
                details.getOrDefault(ImportOperation.BASE, "")));
    }

    /**
     * The journal entry of the last import of the same content in the same mode, when that did not come to its end.
     * Blocking; reads the whole file when any import was interrupted.
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

    /**
     * The journal entry of the import that somebody still has to go on with: the latest, unless it came to its end, was
     * taken back, or its file is gone. Blocking.
     *
     * @throws OperationException when the journal can't be read
     */
    public static Optional<JournalEntry> last(Journal journal) throws OperationException {
        return journal.newest(LOOKED_AT).stream()
                .filter(entry -> entry.why().id().equals(ImportOperation.ACTION)
                        || entry.why().id().equals(UndoRequest.ACTION))
                .findFirst().filter(entry -> of(entry).filter(begun -> Files.isReadable(begun.file())).isPresent());
    }

    private static boolean isImport(JournalEntry entry, ImportMode mode) {
        return entry.why().id().equals(ImportOperation.ACTION)
                && mode.name().equals(entry.why().details().get(ImportOperation.MODE));
    }

    private static boolean isInterrupted(JournalEntry entry) {
        return entry.state() == JournalEntry.State.INTERRUPTED;
    }
}
