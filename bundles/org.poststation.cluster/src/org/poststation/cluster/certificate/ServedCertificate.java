// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.poststation.tls.Authorities;
import org.poststation.tls.HostNames;
import org.poststation.tls.ShownChain;

/**
 * A certificate that a service shows (RFC 5280).
 *
 * @param subject whom it is for
 * @param names host names and addresses that it is for; without them no client accepts it (RFC 9525)
 * @param issuer who signed it
 * @param from when it becomes valid
 * @param until when it ends
 * @param distrust why this computer does not trust who signed it; empty when it does
 */
public record ServedCertificate(String subject, List<String> names, String issuer, Instant from, Instant until,
        Optional<String> distrust) {

    /** Keeps an unchangeable copy of the names. */
    public ServedCertificate {
        names = List.copyOf(names);
    }

    /** What a server showed; empty when it showed nothing. */
    static Optional<ServedCertificate> find(ShownChain shown) {
        return shown.own().map(own -> new ServedCertificate(own.getSubjectX500Principal().getName(), names(own),
                own.getIssuerX500Principal().getName(), own.getNotBefore().toInstant(), own.getNotAfter().toInstant(),
                shown.distrust(Authorities.ofSystem())));
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            return new HostNames(certificate).all();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    /** Whether it is for a host, possibly by a name like {@code *.example.org}. */
    public boolean isFor(String host) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(host) || name.startsWith("*.")
                && host.indexOf('.') > 0
                && name.substring(1).equalsIgnoreCase(host.substring(host.indexOf('.'))));
    }
}
