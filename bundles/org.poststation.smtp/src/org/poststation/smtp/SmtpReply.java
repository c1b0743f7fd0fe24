// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answers (RFC 5321 section 4.2).
 *
 * @param code 200 to 599
 * @param lines its text, without the codes
 */
public record SmtpReply(int code, List<String> lines) {

    /** The server closes the connection. */
    public static final int CLOSING = 421;
    /** The server waits for more. */
    static final int CONTINUE = 334;

    private static final Pattern ENHANCED = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*");
    private static final int FIRST_DIGIT = 100;
    private static final int DONE = 2;
    private static final int GO_ON = 3;

    /** Keeps an unchangeable copy of the lines. */
    public SmtpReply {
        lines = List.copyOf(lines);
    }

    /** Whether the server did what it was told, or waits for the rest of it. */
    public boolean isPositive() {
        return code / FIRST_DIGIT == DONE || code / FIRST_DIGIT == GO_ON;
    }

    /** Its enhanced status code (RFC 3463), for example {@code 4.2.2}; empty when it has none. */
    public String enhancedStatus() {
        Matcher found = ENHANCED.matcher(lines.isEmpty() ? "" : lines.getFirst());
        return found.matches() ? found.group(1) : "";
    }

    /** Its text in one line. */
    public String text() {
        return String.join(" ", lines);
    }
}
