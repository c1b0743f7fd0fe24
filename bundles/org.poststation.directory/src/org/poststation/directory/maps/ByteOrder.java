// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of the C locale: by the bytes of the text in UTF-8, as {@code LC_ALL=C sort} has it. */
final class ByteOrder {

    static final Comparator<String> COMPARATOR = ByteOrder::compare;

    private ByteOrder() {}

    /** Characters and bytes have the same order but for surrogates. */
    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char c = one.charAt(i);
            char d = other.charAt(i);
            if (c != d) {
                return c < Character.MIN_SURROGATE && d < Character.MIN_SURROGATE
                        ? c - d
                        : Arrays.compareUnsigned(bytes(one), bytes(other));
            }
        }
        return one.length() - other.length();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
