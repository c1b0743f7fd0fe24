// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.Optional;

import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.ServedCertificate;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/**
 * A certificate for other names than that of the node. Only to be noted: clients may know the service by one of those.
 */
final class CertificateNameRule extends CertificateRule {

    CertificateNameRule() {
        super("certificate-name");
    }

    @Override
    Optional<Finding> check(String host, CertificateAnswer answer, ServedCertificate certificate) {
        return host.isEmpty() || certificate.isFor(host)
                ? Optional.empty()
                : Optional.of(finding(Severity.NOTICE, service(answer), host,
                        String.join(", ", certificate.names())));
    }
}
