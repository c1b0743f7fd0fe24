// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.dovecot.Dovecot;
import org.poststation.testkit.net.Garbage;
import org.poststation.testkit.net.GarbageServer;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.ServerCertificate;
import org.poststation.testkit.tls.TestCertificates;

/** Real servers show their certificates. */
@Timeout(120)
final class CertificateRequestTest {

    private static final ServerCertificate OWN = TestCertificates.of(CertificateKind.VALID);

    private static CertificateAnswer ask(MailProtocol protocol, int port) {
        return ask(protocol, port, Duration.ofSeconds(30));
    }

    private static CertificateAnswer ask(MailProtocol protocol, int port, Duration patience) {
        return new CertificateRequest(protocol, Ports.LOOPBACK, port, "").ask(patience, new Cancellation());
    }

    private static ServedCertificate require(MailProtocol protocol, int port) {
        CertificateAnswer answer = ask(protocol, port);
        ServedCertificate certificate = answer.certificate().orElseThrow(() -> new AssertionError(answer));
        assertEquals(OWN.x509().getNotAfter().toInstant(), certificate.until());
        return certificate;
    }

    @Test
    void postfixByStartTls() {
        try (Postfix postfix = Postfix.withCertificate(OWN, "info")) {
            ServedCertificate certificate = require(MailProtocol.SMTP, postfix.port());
            assertTrue(certificate.isFor("localhost"));
            assertTrue(certificate.isFor("127.0.0.1"));
            assertFalse(certificate.isFor("mx1.example.org"));
            assertTrue(certificate.distrust().isPresent(), "nobody but the tests knows its authority");
            require(MailProtocol.SUBMISSION, postfix.port());
        }
    }

    @Test
    void postfixWithoutEncryption() {
        try (Postfix postfix = Postfix.accepting("info")) {
            CertificateAnswer answer = ask(MailProtocol.SMTP, postfix.port());
            assertTrue(answer.certificate().isEmpty());
            assertTrue(answer.fault().startsWith("502 ") || answer.fault().startsWith("500 "), answer::fault);
        }
    }

    @Test
    void dovecotInAllItsWays() {
        try (Dovecot dovecot = Dovecot.withCertificate(OWN)) {
            require(MailProtocol.IMAP, dovecot.port("imap"));
            require(MailProtocol.IMAPS, dovecot.port("imaps"));
            require(MailProtocol.POP3, dovecot.port("pop3"));
            require(MailProtocol.POP3S, dovecot.port("pop3s"));
        }
    }

    @Test
    void slapdInBothWays() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).certificate(OWN).start()) {
            require(MailProtocol.LDAP, slapd.port());
            require(MailProtocol.LDAPS, slapd.tlsPort());
        }
        try (Slapd plain = Slapd.builder(SchemaSet.PHAMM).start()) {
            assertTrue(ask(MailProtocol.LDAP, plain.port()).fault().startsWith("LDAP result "));
        }
    }

    @Test
    void aServerThatWantsACertificateOfItsClientsShowsItsOwn() {
        int port = Ports.free();
        try (TemporaryFolder folder = TemporaryFolder.create("https-");
                ServerProcess server = ServerProcess.start(
                        Tool.of("openssl", "openssl").with("s_server", "-www", "-Verify", "1", "-accept",
                                "127.0.0.1:" + port, "-cert", OWN.certificate().toString(), "-key",
                                OWN.key().toString()).command(),
                        folder.path(), folder.resolve("log"))) {
            Await.until(() -> Ports.isOpen(port), "openssl listens");
            require(MailProtocol.HTTPS, port);
        }
    }

    @Test
    void whatIsNoSuchServiceIsAFaultAndNoHang() {
        for (Garbage garbage : List.of(Garbage.HTTP, Garbage.SMTP_GREETING, Garbage.MALFORMED_BER,
                Garbage.CLOSES_AT_ONCE)) {
            try (GarbageServer server = GarbageServer.start(garbage)) {
                for (MailProtocol protocol : MailProtocol.values()) {
                    assertTrue(ask(protocol, server.port(), Duration.ofMillis(300)).certificate().isEmpty(),
                            garbage + " " + protocol);
                }
            }
        }
        assertFalse(ask(MailProtocol.IMAPS, Ports.free()).fault().isEmpty());
    }

    @Test
    void cancellingEndsIt() {
        try (GarbageServer silent = GarbageServer.start(Garbage.SILENT)) {
            Cancellation cancelled = new Cancellation();
            cancelled.request();
            assertTrue(new CertificateRequest(MailProtocol.SMTP, Ports.LOOPBACK, silent.port(), "")
                    .ask(CertificateRequest.USUAL_PATIENCE, cancelled)
                    .certificate().isEmpty());
        }
    }

    @Test
    void aNameMayHaveAStar() {
        ServedCertificate certificate = new ServedCertificate("CN=x", List.of("*.example.org"), "CN=y", null, null,
                Optional.empty());
        assertTrue(certificate.isFor("mx1.example.org"));
        assertFalse(certificate.isFor("example.org"));
        assertFalse(certificate.isFor("a.mx1.example.org"));
    }
}
