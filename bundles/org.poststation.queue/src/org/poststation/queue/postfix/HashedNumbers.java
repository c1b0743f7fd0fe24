// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

/** Numbers by texts, a million in 32 MB: of a text only 64 bits are kept. */
final class HashedNumbers {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int FIRST_SLOTS = 1 << 10;

    private long[] keys = new long[FIRST_SLOTS];
    private long[] numbers = new long[FIRST_SLOTS];
    private int size;

    /** Where a text begins to be hashed, see {@link #hash}. */
    static long begin() {
        return OFFSET;
    }

    /** Goes on with a text (FNV-1a). */
    static long hash(long begun, byte[] bytes, int offset, int length) {
        long hash = begun;
        for (int at = offset; at < offset + length; at++) {
            hash = (hash ^ bytes[at]) * PRIME;
        }
        return hash;
    }

    /** The number of a text by its hash, or another one. */
    long find(long hash, long otherwise) {
        int slot = slot(keys, key(hash));
        return keys[slot] == 0 ? otherwise : numbers[slot];
    }

    void put(long hash, long number) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(keys, key(hash));
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key(hash);
        numbers[slot] = number;
    }

    private void grow() {
        long[] more = new long[keys.length * 2];
        long[] moreNumbers = new long[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(more, keys[i]);
                more[slot] = keys[i];
                moreNumbers[slot] = numbers[i];
            }
        }
        keys = more;
        numbers = moreNumbers;
    }

    private static int slot(long[] keys, long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Never 0, which marks a slot that is free. */
    private static long key(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
