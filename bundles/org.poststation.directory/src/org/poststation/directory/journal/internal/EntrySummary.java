// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalEntry.State;

/** An entry in short, for the index. */
final class EntrySummary {

    private static final State[] STATES = State.values();

    private EntrySummary() {}

    static byte[] write(JournalEntry entry) {
        ByteWriter out = new ByteWriter();
        out.number(entry.id()).number(entry.state().ordinal()).number(entry.bytes());
        JournalCounts counts = entry.counts();
        out.number(counts.done()).number(counts.failed()).number(counts.notSent()).number(counts.unknown());
        new EntryHead(entry.when(), entry.who(), entry.why()).write(out);
        return out.toByteArray();
    }

    static JournalEntry read(ByteReader in) throws DamagedFrameException {
        long id = in.number();
        int state = (int) in.number();
        if (state < 0 || state >= STATES.length) {
            throw new DamagedFrameException();
        }
        long bytes = in.number();
        JournalCounts counts = new JournalCounts(in.number(), in.number(), in.number(), in.number());
        EntryHead head = EntryHead.read(in);
        return new JournalEntry(id, head.when(), head.who(), head.why(), counts, STATES[state], bytes);
    }
}
