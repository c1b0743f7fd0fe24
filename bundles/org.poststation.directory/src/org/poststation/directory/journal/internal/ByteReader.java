// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

    private static final int LOW_BITS = 0x7f;
    private static final int SHIFT = 7;

    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() throws DamagedFrameException {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[take(1)];
            number |= (long) (next & LOW_BITS) << shift;
            shift += SHIFT;
        } while (next < 0 && shift < Long.SIZE);
        return number;
    }

    /** A number of things that follow, each at least a byte. */
    int count() throws DamagedFrameException {
        long count = number();
        if (count < 0 || count > bytes.length - position) {
            throw new DamagedFrameException();
        }
        return (int) count;
    }

    boolean flag() throws DamagedFrameException {
        return bytes[take(1)] != 0;
    }

    String text() throws DamagedFrameException {
        int length = count();
        return new String(bytes, take(length), length, StandardCharsets.UTF_8);
    }

    byte[] value() throws DamagedFrameException {
        int from = take(count());
        return Arrays.copyOfRange(bytes, from, position);
    }

    boolean isAtEnd() {
        return position == bytes.length;
    }

    private int take(int length) throws DamagedFrameException {
        if (bytes.length - position < length) {
            throw new DamagedFrameException();
        }
        int from = position;
        position += length;
        return from;
    }
}
