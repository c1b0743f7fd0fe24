// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalEntry;

/** Which entries of a journal have been taken back by which. */
public final class Undone {

    private final Map<Long, Long> byEntry = new HashMap<>();

    private Undone() {}

    /**
     * Looks through entries.
     *
     * @param newestFirst as the journal gives them
     */
    public static Undone of(List<JournalEntry> newestFirst) {
        Undone undone = new Undone();
        for (JournalEntry entry : newestFirst) {
            String of = entry.why().details().get(JournalAction.UNDOES);
            // an undo that was taken back itself has no effect any more
            if (of != null && entry.counts().done() > 0 && !undone.byEntry.containsKey(entry.id())) {
                undone.byEntry.putIfAbsent(Long.parseLong(of), entry.id());
            }
        }
        return undone;
    }

    /** The entry by which another one was taken back, wholly or in part; empty when it was not. */
    public OptionalLong by(long id) {
        return byEntry.containsKey(id) ? OptionalLong.of(byEntry.get(id)) : OptionalLong.empty();
    }
}
