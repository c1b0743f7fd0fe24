// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.ServedCertificate;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A certificate that has ended or did not begin yet. */
final class CertificateValidityRule extends CertificateRule {

    private final Clock clock = Clock.systemUTC();

    CertificateValidityRule() {
        super("certificate-invalid");
    }

    @Override
    Optional<Finding> check(String host, CertificateAnswer answer, ServedCertificate certificate) {
        Instant now = clock.instant();
        boolean isValid = !now.isBefore(certificate.from()) && now.isBefore(certificate.until());
        return isValid
                ? Optional.empty()
                : Optional.of(finding(Severity.CRITICAL, service(answer), certificate.from(), certificate.until()));
    }
}
