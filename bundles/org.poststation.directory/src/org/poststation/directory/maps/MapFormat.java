// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.util.ArrayList;
import java.util.List;

/** What postmap(1) takes for a key, a value, a list of addresses. */
final class MapFormat {

    private static final char QUOTE = '"';

    private MapFormat() {}

    /**
     * Whether a text can stand as a key: postmap(1) ends it at the first white space outside of quotation marks, takes
     * a number sign at its beginning for a comment and ignores lines whose quotation marks do not match.
     */
    static boolean isKey(String text) {
        return isValue(text) && text.charAt(0) != '#' && endOfWord(text, 0, false) == text.length();
    }

    /** Whether a text can stand as a value: one line, without white space at its ends. */
    static boolean isValue(String text) {
        return !text.isEmpty() && text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
    }

    /** Where the key of a logical line ends; -1 when a quotation mark has no counterpart. */
    static int endOfKey(String line) {
        return endOfWord(line, 0, false);
    }

    /** The addresses of a value, which commas and white space separate (virtual(5)). */
    static List<String> addresses(String value) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            int end = endOfWord(value, at, true);
            end = end < 0 ? value.length() : end;
            if (end > at) {
                found.add(value.substring(at, end));
            }
            at = end + 1;
        }
        return found;
    }

    private static int endOfWord(String text, int start, boolean comma) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || comma && c == ',')) {
                return i;
            }
        }
        return quoted ? -1 : text.length();
    }
}
