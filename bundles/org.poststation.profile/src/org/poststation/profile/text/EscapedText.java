// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.text;

import org.poststation.profile.InvalidProfileTextException;

/** Keys and values with their backslashes. */
final class EscapedText {

    private EscapedText() {}

    /** Where a character stands that has no backslash before it; negative when nowhere. */
    static int find(String line, char wanted) {
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == wanted) {
                return at;
            }
            if (line.charAt(at) == '\\') {
                at++;
            }
        }
        return -1;
    }

    /** The text that was meant, without spaces at its ends unless they have a backslash. */
    static String decode(String escaped, int line) throws InvalidProfileTextException {
        String text = escaped.stripLeading();
        StringBuilder decoded = new StringBuilder();
        int kept = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\\') {
                at++;
                decoded.append(meant(text, at, line));
                kept = decoded.length();
            } else {
                decoded.append(character);
                kept = Character.isWhitespace(character) ? kept : decoded.length();
            }
        }
        decoded.setLength(kept);
        return decoded.toString();
    }

    private static char meant(String text, int at, int line) throws InvalidProfileTextException {
        char character = at < text.length() ? text.charAt(at) : '\0';
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\\', '=', ' ' -> character;
            default -> throw new InvalidProfileTextException("BAD_ESCAPE", line, at < text.length() ? character : "");
        };
    }

    /** The text so that {@link #decode} gives it back. */
    static String encode(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        if (escaped.startsWith(" ")) {
            escaped = '\\' + escaped;
        }
        return escaped.length() > 1 && escaped.endsWith(" ") && !escaped.equals("\\ ")
                ? escaped.substring(0, escaped.length() - 1) + "\\ "
                : escaped;
    }
}
