// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;
import java.util.Optional;

import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.MailProtocol;
import org.poststation.cluster.certificate.ServedCertificate;
import org.poststation.cluster.certificate.ServedCertificates;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Something about a certificate that a service shows. */
abstract class CertificateRule extends NamedRule {

    CertificateRule(String id, Integer... thresholds) {
        super(id, thresholds);
    }

    @Override
    public final List<Finding> check(NodeLook look) {
        return look.find(ServedCertificates.QUESTION).stream()
                .flatMap(served -> served.answers().stream().flatMap(answer -> answer.certificate().stream()
                        .flatMap(certificate -> check(served.host(), answer, certificate).stream())))
                .toList();
    }

    /** What is wrong with one. */
    abstract Optional<Finding> check(String host, CertificateAnswer answer, ServedCertificate certificate);

    /** Servers among each other encrypt without looking whom they speak to (RFC 7435), all others do look. */
    static Severity severity(CertificateAnswer answer) {
        return answer.protocol() == MailProtocol.SMTP ? Severity.NOTICE : Severity.WARNING;
    }

    /** The service for reading. */
    static String service(CertificateAnswer answer) {
        return answer.protocol().name() + " (" + answer.port() + ')';
    }
}
