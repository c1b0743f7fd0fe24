// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.poststation.tls.CertificateFault;
import org.poststation.tls.Fingerprints;
import org.poststation.tls.HostNames;

/**
 * The encryption of a connection and the certificate that the server showed.
 *
 * @param protocol for example {@code TLSv1.3}
 * @param cipher as the JDK names it
 * @param certificate whose it is
 * @param chain what the server showed, its own certificate first
 * @param faults all that is wrong with it; empty when it proves whose it is
 */
public record TlsReport(String protocol, String cipher, Certificate certificate, List<X509Certificate> chain,
        List<CertificateFault> faults) {

    /** Keeps unchangeable copies. */
    public TlsReport {
        chain = List.copyOf(chain);
        faults = List.copyOf(faults);
    }

    /**
     * A certificate for reading (RFC 5280).
     *
     * @param subject whom it is for
     * @param names host names and addresses that it is for
     * @param issuer who signed it
     * @param from when it becomes valid
     * @param until when it ends
     * @param fingerprint SHA-256, in pairs with colons
     */
    public record Certificate(String subject, List<String> names, String issuer, Instant from, Instant until,
            String fingerprint) {

        static Certificate of(X509Certificate shown) {
            return new Certificate(shown.getSubjectX500Principal().getName(), names(shown),
                    shown.getIssuerX500Principal().getName(), shown.getNotBefore().toInstant(),
                    shown.getNotAfter().toInstant(), Fingerprints.forReading(Fingerprints.sha256(shown)));
        }

        private static List<String> names(X509Certificate shown) {
            try {
                return new HostNames(shown).all();
            } catch (CertificateParsingException unreadable) {
                return List.of();
            }
        }
    }
}
