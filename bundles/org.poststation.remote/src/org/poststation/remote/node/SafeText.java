// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a node printed, made safe to read: UTF-8 with U+FFFD where it is none, without the sequences that steer a
 * terminal (ECMA-48), without control characters but tab and line feed, and without those that change the direction of
 * reading (UAX #9).
 */
public final class SafeText {

    private static final String STRING_END = "(?:\u0007|\u001b\\\\|\u009c)";
    private static final Pattern SEQUENCE = Pattern.compile(
            "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]?"
                    + "|(?:\u001b[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*" + STRING_END + "?"
                    + "|\u001b[ -/]*[0-~]?");
    private static final Pattern CONTROL = Pattern
            .compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]");

    private SafeText() {}

    /** The text of these bytes; a line ends with a line feed. */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return CONTROL.matcher(SEQUENCE.matcher(text).replaceAll("")).replaceAll("");
    }
}
