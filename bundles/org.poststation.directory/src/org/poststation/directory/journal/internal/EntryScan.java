// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalActor;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalEntry.State;

/**
 * What one pass over an entry's file tells: its head, the results, and where the changes are. The changes themselves
 * are not kept, so that a million of them takes a few megabytes.
 */
final class EntryScan {

    private static final int FIRST_SIZE = 16;

    private final long id;
    private final FrameCipher cipher;
    private final EntryResults results = new EntryResults();
    private Optional<EntryHead> head = Optional.empty();
    private long[] parts = new long[FIRST_SIZE];
    private int partCount;
    private long total;
    private long damaged;
    private long end;
    private boolean ended;

    private EntryScan(long id, FrameCipher cipher) {
        this.id = id;
        this.cipher = cipher;
    }

    static EntryScan of(JournalPlace place, long id, FrameCipher cipher) throws IOException {
        EntryScan scan = new EntryScan(id, cipher);
        try (FrameReader frames = FrameReader.open(place.entry(id))) {
            Optional<Frame> last = Optional.empty();
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                last = frame.get().type() == FrameType.INTENTS ? frame : last;
                scan.take(frame.get());
            }
            scan.damaged += frames.damaged();
            if (last.isPresent()) {
                scan.total = scan.changesUpTo(last.get());
            }
        }
        return scan;
    }

    private void take(Frame frame) {
        end = frame.end();
        try {
            switch (frame.type()) {
                case HEAD -> head = Optional.of(EntryHead.read(FrameContent.of(frame, cipher)));
                case INTENTS -> addPart(frame.offset());
                case RESULTS -> results.read(FrameContent.of(frame, cipher));
                case END -> ended = true;
                case SUMMARY -> damaged++;
            }
        } catch (DamagedFrameException unreadable) {
            damaged++;
        }
    }

    private long changesUpTo(Frame last) {
        try {
            ByteReader in = FrameContent.of(last, cipher);
            return in.number() + in.number();
        } catch (DamagedFrameException unreadable) {
            damaged++;
            return 0;
        }
    }

    private void addPart(long offset) {
        if (partCount == parts.length) {
            parts = Arrays.copyOf(parts, 2 * partCount);
        }
        parts[partCount++] = offset;
    }

    /** The entry in short; the file's time stands for that of a head that can't be read. */
    JournalEntry entry(JournalPlace place, boolean running) throws IOException {
        EntryHead known = head.isPresent()
                ? head.get()
                : new EntryHead(Files.getLastModifiedTime(place.entry(id)).toInstant(), new JournalActor("", "", ""),
                        JournalAction.of("", "", ""));
        return new JournalEntry(id, known.when(), known.who(), known.why(), results.counts(total), state(running), end);
    }

    private State state(boolean running) {
        if (head.isEmpty()) {
            return running ? State.RUNNING : State.UNREADABLE;
        }
        if (damaged > 0) {
            return State.DAMAGED;
        }
        return ended ? State.FINISHED : running ? State.RUNNING : State.INTERRUPTED;
    }

    boolean isReadable() {
        return head.isPresent();
    }

    EntryResults results() {
        return results;
    }

    /** How many parts with changes there are. */
    int parts() {
        return partCount;
    }

    long part(int index) {
        return parts[index];
    }

    /** How many changes there are. */
    long total() {
        return total;
    }

    /** How many parts, of whatever kind, can't be read. */
    long damaged() {
        return damaged;
    }

    /** Where the last whole frame ends. */
    long end() {
        return end;
    }
}
