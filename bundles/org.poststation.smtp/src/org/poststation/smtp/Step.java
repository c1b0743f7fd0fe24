// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

/**
 * One step of a dialogue.
 *
 * @param kind what is done
 * @param subject the sender or recipient it is about; empty for other steps
 */
public record Step(Kind kind, String subject) {

    /** What is done. */
    public enum Kind {
        /** Connect, encrypt at once if so wished, and wait for the greeting. */
        CONNECT,
        /** Greet and learn what the server can do. */
        EHLO,
        /** Encrypt what follows. */
        STARTTLS,
        /** Log in. */
        AUTH,
        /** Name the sender. */
        MAIL,
        /** Name a recipient. */
        RCPT,
        /** Announce the message. */
        DATA,
        /** Send the message. */
        MESSAGE,
        /** Say good-bye. */
        QUIT
    }

    static Step of(Kind kind) {
        return new Step(kind, "");
    }

    /** For reading, for example {@code RCPT u1@example.org}. */
    public String name() {
        return subject.isEmpty() ? kind.name() : kind.name() + ' ' + subject;
    }
}
