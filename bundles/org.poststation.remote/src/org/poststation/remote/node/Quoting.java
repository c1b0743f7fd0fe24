// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.util.regex.Pattern;

import org.poststation.model.InvalidValueException;
import org.poststation.model.InvalidValueException.Fault;

/** Words for a POSIX shell (XCU 2.2), and which words may be names. */
public final class Quoting {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9@._:+-]*");

    private Quoting() {}

    /**
     * A word in single quotes, so that a shell takes every character for itself.
     *
     * @throws InvalidValueException when it holds a control character, which no name, path or option needs
     */
    public static String single(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (Character.isISOControl(word.charAt(at)) || isHalf(word, at)) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, word, at);
            }
        }
        return '\'' + word.replace("'", "'\\''") + '\'';
    }

    /**
     * The name of a unit, node, resource or queue entry as it is: letters, digits and {@code @ . _ : + -}, not
     * beginning with what could be an option.
     *
     * @throws InvalidValueException pointing at the first character that is none of these
     */
    public static String requireName(String name) {
        if (name.isEmpty()) {
            throw new InvalidValueException(Fault.EMPTY, name, 0);
        }
        for (int length = 1; length <= name.length(); length++) {
            if (!NAME.matcher(name.substring(0, length)).matches()) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, name, length - 1);
            }
        }
        return name;
    }

    /** Refuses what would end or change on its way as lines of input. */
    static void requireText(String lines) {
        for (int at = 0; at < lines.length(); at++) {
            char character = lines.charAt(at);
            boolean isLayout = character == '\n' || character == '\t';
            if (Character.isISOControl(character) && !isLayout || isHalf(lines, at)) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, lines, at);
            }
        }
    }

    private static boolean isHalf(String text, int at) {
        char character = text.charAt(at);
        return Character.isHighSurrogate(character)
                && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                || Character.isLowSurrogate(character)
                        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
