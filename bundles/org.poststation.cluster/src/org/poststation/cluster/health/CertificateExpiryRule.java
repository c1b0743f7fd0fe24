// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.ServedCertificate;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A certificate that ends soon; automatic renewal happens earlier. */
final class CertificateExpiryRule extends CertificateRule {

    private final Clock clock = Clock.systemUTC();

    CertificateExpiryRule() {
        super("certificate-expires", 21, 7);
    }

    @Override
    Optional<Finding> check(String host, CertificateAnswer answer, ServedCertificate certificate) {
        Duration left = Duration.between(clock.instant(), certificate.until());
        if (left.isNegative() || left.toDays() >= thresholds().getFirst()) {
            return Optional.empty();
        }
        Severity severity = left.toDays() < thresholds().getLast() ? Severity.CRITICAL : Severity.WARNING;
        return Optional.of(finding(severity, service(answer), left.toDays(), certificate.subject()));
    }
}
