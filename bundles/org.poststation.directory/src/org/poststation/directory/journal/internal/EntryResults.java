// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.ChangeResult.Done;
import org.poststation.directory.journal.ChangeResult.Failed;
import org.poststation.directory.journal.ChangeResult.NotSent;
import org.poststation.directory.journal.ChangeResult.Unknown;
import org.poststation.directory.journal.JournalCounts;

/** The results of an entry's changes, in two bytes each. */
final class EntryResults {

    private static final int UNKNOWN = 0;
    private static final int DONE = 1;
    private static final int DONE_WITH_STATE = 2;
    private static final int NOT_SENT = 3;
    private static final int FAILED = 4;
    private static final int FIRST_SIZE = 16;
    private static final int MOST = 1 << 30;

    private final Map<Long, DirectoryEntry> after = new HashMap<>();
    private short[] codes = new short[FIRST_SIZE];
    private long done;
    private long failed;
    private long notSent;

    /** Takes a result, and puts it into bytes that {@link #read} understands. */
    void put(long number, ChangeResult result, ByteWriter out) {
        int code = code(result);
        out.number(number).number(code);
        if (result instanceof Done made && made.after().isPresent()) {
            ChangeCoder.write(out, made.after().get());
            after.put(number, made.after().get());
        }
        set(number, code);
    }

    /** Takes the results of a frame. */
    void read(ByteReader in) throws DamagedFrameException {
        while (!in.isAtEnd()) {
            long number = in.number();
            int code = (int) in.number();
            if (code == DONE_WITH_STATE) {
                after.put(number, ChangeCoder.entry(in));
            }
            if (number < 0 || number > MOST) {
                throw new DamagedFrameException();
            }
            set(number, code);
        }
    }

    ChangeResult of(long number) {
        int code = number < codes.length ? codes[(int) number] : UNKNOWN;
        return switch (code) {
            case UNKNOWN -> new Unknown();
            case DONE -> new Done();
            case DONE_WITH_STATE -> new Done(Optional.ofNullable(after.get(number)));
            case NOT_SENT -> new NotSent();
            default -> new Failed(code - FAILED);
        };
    }

    JournalCounts counts(long total) {
        return new JournalCounts(done, failed, notSent, Math.max(0, total - done - failed - notSent));
    }

    private void set(long number, int code) {
        if (number >= codes.length) {
            codes = Arrays.copyOf(codes, (int) Math.max(number + 1, Math.min(2L * codes.length, MOST)));
        }
        count(codes[(int) number], -1);
        codes[(int) number] = (short) code;
        count(code, 1);
    }

    private void count(int code, int change) {
        switch (code) {
            case UNKNOWN -> {
                return;
            }
            case DONE, DONE_WITH_STATE -> done += change;
            case NOT_SENT -> notSent += change;
            default -> failed += change;
        }
    }

    private static int code(ChangeResult result) {
        return switch (result) {
            case Unknown unknown -> UNKNOWN;
            case Done made -> made.after().isPresent() ? DONE_WITH_STATE : DONE;
            case NotSent not -> NOT_SENT;
            case Failed refused -> {
                int code = refused.resultCode();
                yield FAILED + (code < 0 || code > Short.MAX_VALUE - FAILED ? Failed.OTHER : code);
            }
        };
    }
}
