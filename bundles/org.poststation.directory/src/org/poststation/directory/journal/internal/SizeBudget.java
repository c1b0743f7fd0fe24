// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.journal.JournalEntry;

/**
 * Lets the oldest entries of a journal go, each as a whole, when it has become too large. The newest stays whatever its
 * size, and so does one that is being written. The folder is locked.
 *
 * @param place of the journal
 * @param index its index
 * @param bytes how large it may be
 */
record SizeBudget(JournalPlace place, EntryIndex index, long bytes) {

    /** Looking at every file takes too long to do it after every small entry. */
    private static final int LOOK_AFTER = 64;

    /** Looks whether it is time to, after an entry was written. */
    void after(JournalEntry written) throws IOException {
        if (written.id() % LOOK_AFTER == 0 || written.bytes() > bytes / LOOK_AFTER) {
            keep();
        }
    }

    private void keep() throws IOException {
        List<Long> ids = place.ids();
        long size = 0;
        for (long id : ids) {
            size += Files.size(place.entry(id));
        }
        Set<Long> gone = new HashSet<>();
        for (int i = ids.size() - 1; i > 0 && size > bytes; i--) {
            long id = ids.get(i);
            if (!place.isWritten(id)) {
                size -= Files.size(place.entry(id));
                Files.deleteIfExists(place.entry(id));
                place.written(id);
                gone.add(id);
            }
        }
        if (!gone.isEmpty()) {
            Map<Long, JournalEntry> left = index.read();
            left.keySet().removeAll(gone);
            index.replace(left.values());
        }
    }
}
