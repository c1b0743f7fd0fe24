// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.mail;

import java.io.Serial;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** A message could not be handed over. */
public final class MailFailedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** The recipient is refused for good (a reply that begins with 5 to RCPT). */
        RECIPIENT_REFUSED,
        /** The recipient is refused for now (a reply that begins with 4 to RCPT). */
        RECIPIENT_LATER,
        /** The recipient is no address, or one that the server can't take. */
        RECIPIENT_INVALID,
        /** The host name has no address, nothing listens, or there is no way. */
        UNREACHABLE,
        /** No answer within the time limit. */
        TIMEOUT,
        /** The connection was cut, or what came is not SMTP. */
        LOST,
        /** The server offers no STARTTLS, or TLS could not be set up. */
        NOT_PROTECTED,
        /** The certificate is not trusted or is for another name. */
        CERTIFICATE,
        /** The user or password is wrong, or the server wants them. */
        AUTHENTICATION,
        /** The server refused the sender or the message. */
        REFUSED
    }

    /**
     * @param reason why not
     * @param subject the server, or the recipient where it is about one
     * @param said what the server or the system said, may be empty
     * @param cause may be null
     */
    public MailFailedException(Reason reason, String subject, String said, Throwable cause) {
        super(Sentences.of(MailFailedException.class, "wording").explanation("mail." + reason, said, subject), cause);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Whether it concerns this recipient only, so that others may be written to over the same session. */
    public boolean isAboutRecipient() {
        return switch (reason) {
            case RECIPIENT_REFUSED, RECIPIENT_LATER, RECIPIENT_INVALID -> true;
            default -> false;
        };
    }

    /** Whether trying again would end in the same way. */
    public boolean isFinal() {
        return reason == Reason.RECIPIENT_REFUSED || reason == Reason.RECIPIENT_INVALID;
    }
}
