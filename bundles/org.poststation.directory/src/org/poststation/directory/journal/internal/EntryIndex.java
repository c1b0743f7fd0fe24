// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;

import org.poststation.directory.journal.JournalEntry;
import org.poststation.profile.storage.PrivateFile;

/**
 * The entries in short, in one file, so that a list of thousands needs not open thousands of files. A copy of what the
 * entries say: what is missing or damaged in it is read from them again.
 *
 * @param place of the journal
 * @param key of the journal
 */
record EntryIndex(JournalPlace place, SecretKey key) {

    /** No entry has this number. */
    private static final long FILE = 0;

    /** What it holds, by id. */
    Map<Long, JournalEntry> read() throws IOException {
        Map<Long, JournalEntry> entries = new HashMap<>();
        if (Files.notExists(place.index())) {
            return entries;
        }
        FrameCipher cipher = new FrameCipher(key, FILE);
        try (FrameReader frames = FrameReader.open(place.index())) {
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                try {
                    JournalEntry entry = EntrySummary.read(FrameContent.of(frame.get(), cipher));
                    entries.put(entry.id(), entry);
                } catch (DamagedFrameException readFromTheEntry) {
                    System.getLogger(EntryIndex.class.getName()).log(System.Logger.Level.DEBUG, "index",
                            readFromTheEntry);
                }
            }
        }
        return entries;
    }

    /** Adds entries, over older words about them; the folder is locked. */
    void add(Collection<JournalEntry> entries) throws IOException {
        PrivateFile.createIfMissing(place.index());
        append(place.index(), entries);
    }

    /** Holds just these from now on; the folder is locked. */
    void replace(Collection<JournalEntry> entries) throws IOException {
        Path fresh = place.index().resolveSibling("index.new");
        Files.deleteIfExists(fresh);
        PrivateFile.createIfMissing(fresh);
        append(fresh, entries);
        Files.move(fresh, place.index(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void append(Path file, Collection<JournalEntry> entries) throws IOException {
        try (FrameWriter frames = FrameWriter.open(file, new FrameCipher(key, FILE))) {
            entries.forEach(entry -> frames.add(FrameType.SUMMARY, EntrySummary.write(entry)));
            frames.write();
        }
    }
}
