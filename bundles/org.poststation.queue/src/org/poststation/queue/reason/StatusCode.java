// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.reason;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463).
 *
 * @param text for example {@code 4.2.2}
 */
public record StatusCode(String text) {

    private static final int PART = 1000;
    private static final Pattern FORM = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern INSIDE = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]*\\d)");

    /** The code that a text is; empty when it is none. */
    public static Optional<StatusCode> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new StatusCode(text)) : Optional.empty();
    }

    /** The first code that stands in a text; empty without one. */
    public static String findIn(String text) {
        Matcher inside = INSIDE.matcher(text);
        return inside.find() ? inside.group() : "";
    }

    /** The code as one number, the other way round of {@link #unpack}. */
    public int packed() {
        int packed = 0;
        for (String part : text.split("\\.")) {
            packed = packed * PART + Integer.parseInt(part);
        }
        return packed;
    }

    /** The code of a number. */
    public static StatusCode unpack(int packed) {
        return new StatusCode(packed / (PART * PART) + "." + packed / PART % PART + '.' + packed % PART);
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> ReasonWord.isDigit(c) || c == '.');
    }
}
