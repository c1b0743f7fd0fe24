// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.nio.charset.StandardCharsets;

import org.poststation.model.QueuedMessage;
import org.poststation.remote.node.LineSink;

/**
 * When Postfix tries deferred messages again: the modification times of their queue files (qmgr(8)), as find(1) prints
 * them with {@code -printf '%f %T@\n'}. Holds a million in 32 MB: of an id only 64 bits are kept.
 */
final class RetryTimes implements LineSink {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int FIRST_SLOTS = 1 << 10;

    private long[] keys = new long[FIRST_SLOTS];
    private long[] seconds = new long[FIRST_SLOTS];
    private int size;

    @Override
    public void line(byte[] bytes, int offset, int length) {
        int space = 0;
        while (space < length && bytes[offset + space] != ' ') {
            space++;
        }
        String time = new String(bytes, offset + space, length - space, StandardCharsets.US_ASCII).strip();
        int dot = time.indexOf('.');
        String whole = dot < 0 ? time : time.substring(0, dot);
        if (!whole.isEmpty() && whole.length() < 12 && whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            put(key(bytes, offset, space), Long.parseLong(whole));
        }
    }

    /** When a message is tried again, in seconds since 1970, or {@link QueuedMessage#UNKNOWN}. */
    long find(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.US_ASCII);
        long key = key(bytes, 0, bytes.length);
        int slot = slot(keys, key);
        return keys[slot] == key ? seconds[slot] : QueuedMessage.UNKNOWN;
    }

    private void put(long key, long second) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(keys, key);
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        seconds[slot] = second;
    }

    private void grow() {
        long[] more = new long[keys.length * 2];
        long[] moreSeconds = new long[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(more, keys[i]);
                more[slot] = keys[i];
                moreSeconds[slot] = seconds[i];
            }
        }
        keys = more;
        seconds = moreSeconds;
    }

    private static int slot(long[] keys, long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** FNV-1a; never 0, which marks a slot that is free. */
    private static long key(byte[] bytes, int offset, int length) {
        long key = OFFSET;
        for (int at = offset; at < offset + length; at++) {
            key = (key ^ bytes[at]) * PRIME;
        }
        return key == 0 ? 1 : key;
    }
}
