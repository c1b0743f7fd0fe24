// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: numbers in seven bits each, texts and values with their length before them. */
final class ByteWriter {

    private static final int FIRST_SIZE = 512;
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int SHIFT = 7;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    ByteWriter number(long number) {
        long rest = number;
        while ((rest & ~LOW_BITS) != 0) {
            put((byte) (rest & LOW_BITS | MORE));
            rest >>>= SHIFT;
        }
        return put((byte) rest);
    }

    ByteWriter flag(boolean flag) {
        return put((byte) (flag ? 1 : 0));
    }

    ByteWriter text(String text) {
        return value(text.getBytes(StandardCharsets.UTF_8));
    }

    ByteWriter value(byte[] value) {
        number(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** The bytes of another one, without their length. */
    ByteWriter bytes(ByteWriter other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    int size() {
        return size;
    }

    /** Begins again with the room that there is. */
    void clear() {
        size = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private ByteWriter put(byte single) {
        reserve(1);
        bytes[size++] = single;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
