// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of an input that is being looked at. Positions count from the beginning of the input. Grows up to a limit;
 * what goes beyond is let go unless it is still to be read.
 */
final class ByteWindow {

    private static final int FIRST_SIZE = 128 * 1024;
    private static final int HEAD = 4096;

    private final InputStream in;
    private final int largest;
    private byte[] bytes = new byte[FIRST_SIZE];
    /** Position of the first byte that is held. */
    private long base;
    private int filled;
    private boolean ended;
    private long kept;
    /** The beginning of what was kept, once that is too large to be kept. */
    private byte[] head;

    ByteWindow(InputStream in, int largest) {
        this.in = in;
        this.largest = largest;
    }

    /** From now on everything from this position on is kept. */
    void keepFrom(long position) {
        kept = position;
        head = null;
    }

    /** Whether what is kept had to be let go because it is too large. */
    boolean overflowed() {
        return head != null;
    }

    /** Lets go what is kept, except for its beginning. */
    void overflow(long position) {
        if (head == null) {
            int start = (int) (kept - base);
            head = Arrays.copyOfRange(bytes, start, Math.min(start + HEAD, filled));
        }
        kept = position;
    }

    /** What was kept up to a position; only its beginning when it was too large. */
    byte[] copyTo(long end) {
        return head != null ? head : Arrays.copyOfRange(bytes, (int) (kept - base), (int) (end - base));
    }

    /** The byte at a position at or after the last line's begin, or -1 behind the end of the input. */
    int at(long position) throws IOException {
        while (position >= base + filled) {
            if (!more()) {
                return -1;
            }
        }
        return bytes[(int) (position - base)] & 0xff;
    }

    /** The position of the line feed or carriage return at or after a position, or of the end of the input. */
    long lineEnd(long from) throws IOException {
        long position = from;
        while (true) {
            int found = indexOfLineEnd((int) (position - base));
            position = base + found;
            if (found < filled) {
                return position;
            }
            if (head != null || position - kept > largest) {
                overflow(position);
            }
            if (!more()) {
                return position;
            }
        }
    }

    private int indexOfLineEnd(int from) {
        byte[] held = bytes;
        int end = filled;
        int i = from;
        while (i < end && held[i] != '\n' && held[i] != '\r') {
            i++;
        }
        return i;
    }

    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (filled == bytes.length) {
            makeRoom();
        }
        int count = in.read(bytes, filled, bytes.length - filled);
        ended = count < 0;
        filled += Math.max(count, 0);
        return !ended;
    }

    private void makeRoom() {
        int gone = (int) (kept - base);
        int held = filled - gone;
        byte[] target = held > bytes.length / 2 ? new byte[Math.min(bytes.length * 2, largest + FIRST_SIZE)] : bytes;
        System.arraycopy(bytes, gone, target, 0, held);
        bytes = target;
        base = kept;
        filled = held;
    }
}
