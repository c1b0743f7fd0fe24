// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Base64 (RFC 4648 section 4) with its padding, and where it is none. */
final class Base64Text {

    private static final int GROUP = 4;

    private Base64Text() {}

    /** The position of the first fault, the end when characters are missing there, or -1 when there is none. */
    static int faultIn(byte[] bytes, int from, int to) {
        int last = to;
        while (last > from && to - last < 2 && bytes[last - 1] == '=') {
            last--;
        }
        for (int i = from; i < last; i++) {
            if (!isDigit(bytes[i])) {
                return i;
            }
        }
        return (to - from) % GROUP == 0 ? -1 : to;
    }

    /** The bytes of a text without fault. */
    static byte[] decode(byte[] bytes, int from, int to) {
        ByteBuffer decoded = Base64.getDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        byte[] result = new byte[decoded.remaining()];
        decoded.get(result);
        return result;
    }

    private static boolean isDigit(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '+' || b == '/';
    }
}
