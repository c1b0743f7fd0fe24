// SPDX-License-Identifier: EPL-2.0
package org.poststation.tls;

import java.security.cert.CertificateException;
import java.util.Optional;

import org.poststation.operation.Sentences;

/**
 * Something that is wrong with the certificate of a server.
 *
 * @param kind what
 * @param host the name that was asked for
 * @param detail what the sentence names: the names in the certificate, empty for none, a date, or what the validation
 *            said
 * @param cause what the validation said; empty when it was not the validation
 */
public record CertificateFault(Kind kind, String host, String detail, Optional<CertificateException> cause) {

    /** What may be wrong (RFC 5280 section 6, RFC 9525 section 6). */
    public enum Kind {
        /** Its time is over. */
        EXPIRED,
        /** Its time has not begun. */
        NOT_YET_VALID,
        /** It is for other hosts, or for none. */
        WRONG_NAME,
        /** It is signed by itself. */
        SELF_SIGNED,
        /** Nobody whom this computer trusts has issued it. */
        UNKNOWN_ISSUER,
        /** It is broken in another way, for example by a forbidden algorithm. */
        INVALID
    }

    /** What is wrong, as one sentence in the language of the platform. */
    public String text() {
        boolean isForNobody = kind == Kind.WRONG_NAME && detail.isEmpty();
        return Sentences.of(CertificateFault.class, "wording").text(isForNobody ? "NO_NAME" : kind.name(), host,
                detail);
    }
}
