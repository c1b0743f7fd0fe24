// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.certificate.CertificateAnswer;
import org.poststation.cluster.certificate.MailProtocol;
import org.poststation.cluster.certificate.ServedCertificate;
import org.poststation.cluster.certificate.ServedCertificates;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.Reading;

/** What the rules say of certificates. */
final class CertificateRulesTest {

    private static final Instant NOW = Instant.now();

    private static ServedCertificate ending(Duration left) {
        return new ServedCertificate("CN=mx1", List.of("mx1.example.org"), "CN=ca", NOW.minus(Duration.ofDays(90)),
                NOW.plus(left), Optional.empty());
    }

    private static List<String> found(String host, MailProtocol protocol, ServedCertificate certificate) {
        ServedCertificates served = new ServedCertificates(host,
                List.of(new CertificateAnswer(protocol, protocol.port(), Optional.of(certificate), "")));
        NodeFacts facts = new NodeFacts.Builder()
                .with(ServedCertificates.QUESTION, new Reading.Known<>(served, Optional.empty())).build();
        return HealthRules.check(NodeLook.first(facts)).stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.subject()).toList();
    }

    @Test
    void theEndComesNearer() {
        assertEquals(List.of(), found("mx1.example.org", MailProtocol.IMAPS, ending(Duration.ofDays(22))));
        assertEquals(List.of("WARNING certificate-expires IMAPS (993)"),
                found("mx1.example.org", MailProtocol.IMAPS, ending(Duration.ofDays(20))));
        assertEquals(List.of("CRITICAL certificate-expires IMAPS (993)"),
                found("mx1.example.org", MailProtocol.IMAPS, ending(Duration.ofDays(6))));
        assertEquals(List.of("CRITICAL certificate-invalid IMAPS (993)"),
                found("mx1.example.org", MailProtocol.IMAPS, ending(Duration.ofDays(-1))));
    }

    @Test
    void anotherNameIsOnlyNoted() {
        assertEquals(List.of("NOTICE certificate-name IMAPS (993)"),
                found("mx2.example.org", MailProtocol.IMAPS, ending(Duration.ofDays(60))));
        assertEquals(List.of(), found("", MailProtocol.IMAPS, ending(Duration.ofDays(60))));
    }

    @Test
    void anUnknownAuthorityMattersWhereClientsLook() {
        ServedCertificate unknown = new ServedCertificate("CN=mx1", List.of("mx1.example.org"), "CN=mx1",
                NOW.minusSeconds(60), NOW.plus(Duration.ofDays(60)), Optional.of("unable to find a valid path"));
        assertEquals(List.of("NOTICE certificate-untrusted SMTP (25)"),
                found("mx1.example.org", MailProtocol.SMTP, unknown));
        assertEquals(List.of("WARNING certificate-untrusted SUBMISSION (587)"),
                found("mx1.example.org", MailProtocol.SUBMISSION, unknown));
    }
}
