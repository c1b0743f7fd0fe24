// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

/** A set of 64-bit numbers that takes ten to twenty bytes for each. */
final class NameSet {

    private static final int FIRST_SIZE = 1024;
    /** Spreads the bits (the golden ratio), so that the upper ones choose the place. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] slots = new long[FIRST_SIZE];
    private int size;
    private boolean hasZero;

    void add(long number) {
        if (number == 0) {
            hasZero = true;
            return;
        }
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        int slot = slot(number);
        if (slots[slot] == 0) {
            slots[slot] = number;
            size++;
        }
    }

    boolean contains(long number) {
        return number == 0 ? hasZero : slots[slot(number)] == number;
    }

    /** Where the number is, or would be. */
    private int slot(long number) {
        int mask = slots.length - 1;
        int slot = (int) (number * SPREAD >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long number : before) {
            if (number != 0) {
                slots[slot(number)] = number;
            }
        }
    }
}
