// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

/** Escaping of attribute values in names, RFC 4514 section 2.4. */
final class DnEscape {

    private DnEscape() {}

    static String escape(String value) {
        return isPlain(value) ? value : escaped(value);
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7f || isEscapable(c)) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean first = i == 0;
            boolean edge = first || i == value.length() - 1;
            boolean special = isEscapable(c) && c != '#' && c != ' ';
            if (special || c == '#' && first || c == ' ' && edge) {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                out.append(String.format("\\%02x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isEscapable(char c) {
        return switch (c) {
            case '"', '+', ',', ';', '<', '>', '\\', '=', '#', ' ' -> true;
            default -> false;
        };
    }
}
