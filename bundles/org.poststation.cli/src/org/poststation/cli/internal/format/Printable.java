// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.format;

/**
 * Texts of a directory made safe for a terminal: a value can't move the cursor, change colours, break lines or reverse
 * the direction of reading. For reading only; machine-readable output keeps every character.
 */
public final class Printable {

    private Printable() {}

    /** The text with every control, format, private and unassigned character as {@code \n} or {@code \u001b}. */
    public static String text(String raw) {
        if (raw.codePoints().allMatch(Printable::isSafe)) {
            return raw;
        }
        StringBuilder shown = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** How many columns of a terminal the text takes, when it is printable. */
    public static int width(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    private static void append(StringBuilder shown, int c) {
        if (isSafe(c)) {
            shown.appendCodePoint(c);
            return;
        }
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> shown.append(String.format(c > Character.MAX_VALUE ? "\\U%08x" : "\\u%04x", c));
        }
    }

    private static boolean isSafe(int c) {
        if (c >= ' ' && c < 0x7f) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The ranges of Unicode's East Asian Width "W" and "F" that occur in names. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd;
    }
}
