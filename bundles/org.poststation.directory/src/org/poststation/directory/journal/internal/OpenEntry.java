// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.file.Files;

import javax.crypto.SecretKey;

import org.poststation.directory.journal.JournalEntry;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/**
 * The file of an entry while this process writes it.
 *
 * @param id of the entry
 * @param head what it begins with
 * @param frames the file
 * @param lock tells others that it is being written
 */
record OpenEntry(long id, EntryHead head, FrameWriter frames, ProcessLock lock) {

    /** A new file with the next free number. Its head is written with the first changes. */
    static OpenEntry create(JournalPlace place, SecretKey key, EntryHead head) throws IOException, OperationException {
        try (ProcessLock folder = place.lock()) {
            long id = place.ids().stream().findFirst().orElse(0L) + 1;
            ProcessLock lock = writing(place, id);
            try {
                PrivateFile.createIfMissing(place.entry(id));
                FrameWriter frames = FrameWriter.open(place.entry(id), new FrameCipher(key, id));
                ByteWriter bytes = new ByteWriter();
                head.write(bytes);
                frames.add(FrameType.HEAD, bytes.toByteArray());
                return new OpenEntry(id, head, frames, lock);
            } catch (IOException failure) {
                lock.close();
                Files.deleteIfExists(place.entry(id));
                throw failure;
            }
        }
    }

    /** An existing file that goes on behind its last whole frame; it was read after the lock was taken. */
    static OpenEntry reopen(JournalPlace place, FrameCipher cipher, EntryScan scan, ProcessLock lock)
            throws IOException {
        long id = cipher.file();
        FrameWriter frames = FrameWriter.open(place.entry(id), cipher);
        frames.cut(scan.end());
        JournalEntry known = scan.entry(place, true);
        return new OpenEntry(id, new EntryHead(known.when(), known.who(), known.why()), frames, lock);
    }

    /** The right to write an entry. */
    static ProcessLock writing(JournalPlace place, long id) throws IOException, OperationException {
        return place.writing(id).orElseThrow(() -> place.failure("running", null, id));
    }
}
