// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.Serial;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** A dialogue could not begin or go on. A server that refuses is none of this: it answers. */
public final class SmtpFailedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** The name has no address. */
        UNKNOWN_NAME,
        /** The domain says that it takes no mail (RFC 7505). */
        NO_MAIL,
        /** The name servers do not answer. */
        NO_DNS,
        /** Nothing listens on the port. */
        REFUSED,
        /** There is no way to the address. */
        NO_ROUTE,
        /** A step took too long. */
        TIMEOUT,
        /** The connection was closed in the middle. */
        LOST,
        /** What came is no reply of SMTP. */
        NOT_SMTP,
        /** A line or a reply has no end. */
        ENDLESS,
        /** An answer came before its question. */
        OUT_OF_STEP,
        /** The server offers no STARTTLS, or refuses it. */
        NO_STARTTLS,
        /** Something was said in plain text behind the consent to encrypt: somebody injects commands or answers. */
        INJECTED,
        /** The encryption could not be agreed upon. */
        TLS_FAILED,
        /** The file of trusted certificates can't be used. */
        CA_FILE,
        /** The password was not sent, because others could read it. */
        PASSWORD_UNSAFE,
        /** The server offers no way to log in that is known here. */
        NO_MECHANISM,
        /** An address has characters that this server does not take (RFC 6531). */
        NO_UTF8
    }

    /**
     * @param reason why not
     * @param server for reading
     * @param said what the server or the system said, may be empty
     * @param cause may be null
     */
    public SmtpFailedException(Reason reason, String server, String said, Throwable cause) {
        super(Sentences.of(SmtpFailedException.class, "wording").explanation("failed." + reason, said, server, said),
                cause);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
