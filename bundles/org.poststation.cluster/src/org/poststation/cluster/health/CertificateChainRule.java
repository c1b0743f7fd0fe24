// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.time.Clock;
import java.util.Optional;

import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.ServedCertificate;
import org.poststation.model.Finding;

/** A certificate whose chain leads to nobody that this computer trusts. */
final class CertificateChainRule extends CertificateRule {

    private final Clock clock = Clock.systemUTC();

    CertificateChainRule() {
        super("certificate-untrusted");
    }

    @Override
    Optional<Finding> check(String host, CertificateAnswer answer, ServedCertificate certificate) {
        // one that has ended is trusted by nobody, and told of by another rule
        return certificate.distrust().filter(why -> clock.instant().isBefore(certificate.until()))
                .map(why -> finding(severity(answer), service(answer), certificate.issuer()));
    }
}
