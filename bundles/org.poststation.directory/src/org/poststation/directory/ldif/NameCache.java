// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names of attributes that were met, so that a name which comes in every record is made and checked once. Holds a
 * bounded number of them.
 */
final class NameCache {

    private static final int SIZE = 512;

    private final String[] names = new String[SIZE];
    private final byte[][] spellings = new byte[SIZE][];

    /** The name that stands here, or null when it is none (RFC 4512 section 2.5; underscores are let pass). */
    String find(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 9) & SIZE - 1;
        byte[] known = spellings[slot];
        if (known == null || !Arrays.equals(known, 0, known.length, bytes, from, to)) {
            if (faultIn(bytes, from, to) >= 0) {
                return null;
            }
            spellings[slot] = Arrays.copyOfRange(bytes, from, to);
            names[slot] = new String(spellings[slot], StandardCharsets.US_ASCII);
        }
        return names[slot];
    }

    /** The position of the first byte that no name has there; the end when the name is empty; -1 when all is well. */
    static int faultIn(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean letterOrDigit = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            boolean inner = i > from && (b == '-' || b == ';' || b == '.' || b == '_');
            if (!letterOrDigit && !inner) {
                return i;
            }
        }
        return from == to ? to : -1;
    }
}
