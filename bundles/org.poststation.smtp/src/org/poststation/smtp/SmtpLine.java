// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.time.Instant;

/**
 * One line of a dialogue.
 *
 * @param at when it was sent or had come
 * @param kind who says it
 * @param text without its end, at most some thousand characters; of the server's lines every character as it came, of
 *            ours without secrets
 */
public record SmtpLine(Instant at, Kind kind, String text) {

    /** Stands for what nobody may see. */
    public static final String MASKED = "********";

    /** Who says it. */
    public enum Kind {
        /** We. */
        SENT,
        /** The server. */
        RECEIVED,
        /** Nobody; something happened to the connection. */
        NOTE
    }

    /** Takes the lines as they come; called by one thread at a time, must be quick and must not fail. */
    @FunctionalInterface
    public interface Listener {

        /** The next line. */
        void line(SmtpLine line);
    }
}
