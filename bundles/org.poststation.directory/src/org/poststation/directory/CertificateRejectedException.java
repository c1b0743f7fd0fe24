// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.Serial;
import java.security.cert.X509Certificate;

import org.poststation.operation.OperationException;
import org.poststation.tls.Fingerprints;

/** TLS was set up, but the server's certificate does not prove that it is the server. Nothing else was sent. */
public final class CertificateRejectedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient X509Certificate certificate;
    private final String fingerprint;

    /** What is wrong with the certificate. */
    public enum Reason {
        /** Nobody whom this computer trusts has issued it; it may be trusted for one profile. */
        UNKNOWN_ISSUER,
        /** It is signed by itself; it may be trusted for one profile. */
        SELF_SIGNED,
        /** It is for other host names. */
        WRONG_NAME,
        /** Its time is over. */
        EXPIRED,
        /** Its time has not begun. */
        NOT_YET_VALID,
        /** The profile trusts another certificate. */
        CHANGED,
        /** It is broken in another way, for example a forbidden algorithm. */
        INVALID;

        /** Whether the administrator may trust the certificate for a profile nevertheless. */
        public boolean mayBeTrusted() {
            return this == UNKNOWN_ISSUER || this == SELF_SIGNED || this == CHANGED;
        }
    }

    /**
     * @param reason what is wrong
     * @param host the name that was asked for
     * @param certificate the server's own certificate
     * @param detail what the sentence for the reason names: the names in the certificate, empty for none, or a date
     * @param cause what the validation said, may be null
     */
    public CertificateRejectedException(Reason reason, String host, X509Certificate certificate, String detail,
            Throwable cause) {
        super(Wording.SENTENCES.explanation(key(reason, detail), "", host, detail,
                certificate.getSubjectX500Principal().getName(), Fingerprints.sha256(certificate)), cause);
        this.reason = reason;
        this.certificate = certificate;
        this.fingerprint = Fingerprints.sha256(certificate);
    }

    private static String key(Reason reason, String detail) {
        return "certificate." + (reason == Reason.WRONG_NAME && detail.isEmpty() ? "NO_NAME" : reason);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The server's certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** SHA-256 of the certificate in lower-case hexadecimal, as a profile keeps it. */
    public String fingerprint() {
        return fingerprint;
    }
}
