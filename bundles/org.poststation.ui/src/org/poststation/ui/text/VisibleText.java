// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.text;

/**
 * Makes remote text safe to show in one line: control and direction characters become visible, nothing is markup, and
 * what is too long is cut. Pure.
 */
public final class VisibleText {

    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final char DELETE_PICTURE = '\u2421';

    private VisibleText() {}

    /** The text with every control character as its picture (U+2400 and following), others as {@code \u009b}. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    /**
     * The visible text, cut after so many characters.
     *
     * @param most number of characters that stay, at least 1; an ellipsis follows when something was cut
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return of(text.substring(0, end)) + '\u2026';
    }

    /** The visible text for a label or a menu, where {@code &} would mark a mnemonic. */
    public static String forLabel(String text) {
        return of(text).replace("&", "&&");
    }

    private static boolean isHidden(char c) {
        return c < ' ' || c >= DELETE && c < '\u00A0' || c >= '\u200B' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202E' || c >= '\u2060' && c <= '\u206F' || c == '\uFEFF';
    }

    private static String replaced(String text) {
        StringBuilder visible = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHidden(c)) {
                visible.append(c);
            } else if (c < ' ') {
                visible.append((char) (CONTROL_PICTURES + c));
            } else if (c == DELETE) {
                visible.append(DELETE_PICTURE);
            } else {
                visible.append(String.format("\\u%04x", (int) c));
            }
        }
        return visible.toString();
    }
}
