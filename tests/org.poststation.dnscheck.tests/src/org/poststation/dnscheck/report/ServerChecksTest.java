// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;
import org.poststation.dnscheck.dmarc.DmarcEdition;
import org.poststation.testkit.net.PolicyServer;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.net.ScriptedServer;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.ServerCertificate;
import org.poststation.testkit.tls.TestCertificates;

/** What a report says of servers that are spoken to: Postfix, a web server with a policy, and bad ones. */
@Timeout(180)
class ServerChecksTest {

    private static final String DOMAIN = "example.com";
    private static final String HOST = "mx.example.com";
    private static final String GOOD = "version: STSv1\r\nmode: enforce\r\nmx: *.example.com\r\nmax_age: 604800\r\n";

    private static ServerCertificate certificate() {
        return TestCertificates.of(CertificateKind.MAIL_DOMAIN);
    }

    private static TestZone zone() {
        return new TestZone().name("com").exchanger(DOMAIN, 10, HOST).address(HOST, Ports.LOOPBACK)
                .address("mta-sts.example.com", Ports.LOOPBACK)
                .text("_mta-sts.example.com", "v=STSv1; id=20270101");
    }

    private static ReportSettings settings(boolean speaksSmtp, int smtpPort, int webPort, Duration patience) {
        return new ReportSettings(List.of(), List.of(), DmarcEdition.RFC_9989, DnsSource.PORT, new ServerSettings(
                speaksSmtp, smtpPort, webPort, Optional.of(TestCertificates.authority().toString()), patience));
    }

    private static List<String> smtp(TestZone zone, int port, Topic topic) throws Exception {
        return Looking.words(
                Looking.at(zone, DOMAIN, settings(true, port, Ports.free(), Duration.ofSeconds(30))), topic);
    }

    private static List<String> policy(PolicyServer server) throws Exception {
        return Looking.words(Looking.at(zone(), DOMAIN, settings(false, 25, server.port(), Duration.ofSeconds(30))),
                Topic.MTA_STS);
    }

    @Test
    void aServerThatKnowsItsNameAndItsRecipients() throws Exception {
        try (Postfix postfix = Postfix.withCertificate(certificate(), "postmaster")) {
            List<String> found = smtp(zone(), postfix.port(), Topic.GREETING);
            assertTrue(found.stream().noneMatch(List.of("no-starttls", "takes-anything", "no-postmaster",
                    "server-silent", "certificate")::contains), found::toString);
        }
    }

    @Test
    void aServerWithoutTlsThatTakesAnything() throws Exception {
        try (ScriptedServer server = ScriptedServer.start("220 x ESMTP\r\n",
                line -> line.startsWith("EHLO") ? "250 localhost\r\n" : "250 ok\r\n")) {
            assertEquals(List.of("helo-no-name", "no-starttls", "takes-anything"),
                    smtp(zone(), server.port(), Topic.GREETING));
        }
    }

    @Test
    void aServerThatRefusesThePostmaster() throws Exception {
        try (ScriptedServer server = ScriptedServer.start("220 x ESMTP\r\n", line -> {
            String name = line.startsWith("EHLO") ? "250 1-0-0-127.dsl.isp.example\r\n" : "250 ok\r\n";
            return line.startsWith("RCPT") ? "550 5.1.1 unknown\r\n" : name;
        })) {
            assertEquals(List.of("helo-no-address", "helo-generic", "no-starttls", "no-postmaster"),
                    smtp(zone(), server.port(), Topic.GREETING));
        }
    }

    @Test
    void nobodyListens() throws Exception {
        assertEquals(List.of("server-silent"), smtp(zone(), Ports.free(), Topic.GREETING));
    }

    private static ReportFinding only(ScriptedServer server) throws Exception {
        List<ReportFinding> found = Looking.section(Looking.at(zone(), DOMAIN,
                settings(true, server.port(), Ports.free(), Duration.ofSeconds(30))), Topic.GREETING).findings();
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    @Test
    void aDialogueThatEndsEarlyTellsNothingOfNamesAndEncryption() throws Exception {
        for (String refusal : List.of("554 5.7.1 not you", "421 4.3.2 too busy")) {
            try (ScriptedServer server = ScriptedServer.start(refusal + "\r\n", line -> "221 bye\r\n")) {
                ReportFinding found = only(server);
                assertEquals("server-silent", found.word());
                assertTrue(found.message().endsWith(refusal), found::message);
            }
        }
        try (ScriptedServer server = ScriptedServer.start("220 x ESMTP\r\n", line -> ScriptedServer.CLOSE)) {
            assertEquals("server-silent", only(server).word());
        }
        try (ScriptedServer server = ScriptedServer.start("220 x ESMTP\r\n", line -> line.startsWith("EHLO")
                ? "250-mx.example.com\r\n250 STARTTLS\r\n"
                : line.startsWith("STARTTLS") ? "220 go\r\n250 no handshake\r\n" : ScriptedServer.CLOSE)) {
            assertEquals("server-silent", only(server).word());
        }
    }

    private static String promise(String usage, String selector, String matching) throws Exception {
        byte[] octets = selector.equals("1")
                ? certificate().x509().getPublicKey().getEncoded()
                : certificate().x509().getEncoded();
        String algorithm = matching.equals("1") ? "SHA-256" : "SHA-512";
        byte[] shown = matching.equals("0") ? octets : MessageDigest.getInstance(algorithm).digest(octets);
        return String.join(" ", usage, selector, matching, HexFormat.of().withUpperCase().formatHex(shown));
    }

    @Test
    void theCertificateIsComparedWithWhatIsPromised() throws Exception {
        try (Postfix postfix = Postfix.withCertificate(certificate(), "postmaster")) {
            String name = "_" + postfix.port() + "._tcp." + HOST;
            for (List<String> kind : List.of(List.of("3", "1", "1"), List.of("3", "0", "2"),
                    List.of("3", "1", "0"))) {
                TestZone zone = zone().with(name, RecordType.TLSA,
                        new RecordData.Other(promise(kind.get(0), kind.get(1), kind.get(2))));
                assertEquals(List.of("tlsa-unsigned"), smtp(zone, postfix.port(), Topic.DANE), kind::toString);
            }
            assertEquals(List.of("tlsa-mismatch", "tlsa-unsigned"), smtp(zone().with(name, RecordType.TLSA,
                    new RecordData.Other("3 1 1 " + "00".repeat(32))), postfix.port(), Topic.DANE));
            assertEquals(List.of("tlsa-unsigned", "tlsa-useless"), smtp(zone().with(name,
                    RecordType.TLSA, new RecordData.Other(promise("1", "1", "1"))), postfix.port(), Topic.DANE));
            assertEquals(List.of("tlsa-missing"), smtp(zone(), postfix.port(), Topic.DANE));
        }
        assertEquals(List.of("tlsa-unsigned", "tlsa-untried"),
                Looking.words(Looking.at(zone().with("_25._tcp." + HOST, RecordType.TLSA,
                        new RecordData.Other(promise("3", "1", "1"))), DOMAIN,
                        settings(false, 25, Ports.free(), Duration.ofSeconds(30))), Topic.DANE));
    }

    private static List<String> dane(int port) throws Exception {
        return smtp(zone().with("_" + port + "._tcp." + HOST, RecordType.TLSA,
                new RecordData.Other("3 1 1 " + "00".repeat(32))), port, Topic.DANE);
    }

    @Test
    void aServerThatShowsNothingBreaksNoPromise() throws Exception {
        List<String> untried = List.of("tlsa-unsigned", "tlsa-untried");
        assertEquals(untried, dane(Ports.free()), "nobody listens");
        try (ScriptedServer server = ScriptedServer.start("554 no\r\n", line -> "221 bye\r\n")) {
            assertEquals(untried, dane(server.port()), "nobody is welcome");
        }
        try (ScriptedServer server = ScriptedServer.start("220 x ESMTP\r\n", line -> line.startsWith("EHLO")
                ? "250-x.test\r\n250 STARTTLS\r\n"
                : "454 not now\r\n")) {
            assertEquals(untried, dane(server.port()), "no encryption now");
        }
        try (ScriptedServer server = ScriptedServer.start("220 x ESMTP\r\n", line -> "250 x.test\r\n")) {
            assertEquals(List.of("tlsa-mismatch", "tlsa-unsigned"), dane(server.port()), "never encrypts");
        }
    }

    @Test
    void aPolicyThatNamesTheExchangers() throws Exception {
        try (PolicyServer server = PolicyServer.with(certificate(), GOOD)) {
            assertEquals(List.of(), policy(server));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: STSv1;mode: enforce;mx: mail.example.com;max_age: 604800 | sts-not-covered
            version: STSv1;mode: testing;mx: mx.example.com;max_age: 604800 | sts-testing
            version: STSv1;mode: enforce;mx: mx.example.com;max_age: 600 | sts-short
            version: STSv1;mode: enforce;max_age: 604800 | sts-bad-policy
            version: STSv1;mode: strict;mx: mx.example.com;max_age: 604800 | sts-bad-policy
            <html>sorry</html> | sts-bad-policy
            """)
    void policiesWithFaults(String policy, String expected) throws Exception {
        try (PolicyServer server = PolicyServer.with(certificate(), policy.replace(';', '\n') + '\n')) {
            assertEquals(List.of(expected), policy(server));
        }
    }

    @Test
    void aPolicyInChunksOrOfAnotherType() throws Exception {
        String first = Integer.toHexString(10);
        String second = Integer.toHexString(GOOD.length() - 10);
        try (PolicyServer server = PolicyServer.saying(certificate(),
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n" + first + "\r\n"
                        + GOOD.substring(0, 10) + "\r\n" + second + "\r\n" + GOOD.substring(10) + "\r\n0\r\n\r\n")) {
            assertEquals(List.of("sts-type"), policy(server));
        }
    }

    @Test
    void policiesThatCantBeFetched() throws Exception {
        try (PolicyServer server = PolicyServer.saying(certificate(), "HTTP/1.1 404 Not Found\r\n\r\n\r\n")) {
            assertEquals(List.of("sts-no-policy"), policy(server));
        }
        try (PolicyServer server = PolicyServer.with(TestCertificates.of(CertificateKind.VALID), GOOD)) {
            assertEquals(List.of("sts-no-policy"), policy(server));
        }
        try (PolicyServer server = PolicyServer.endless(certificate())) {
            DomainReport report = Looking.at(zone(), DOMAIN,
                    settings(false, 25, server.port(), Duration.ofSeconds(30)));
            assertTrue(Looking.section(report, Topic.MTA_STS).findings().getFirst().message().contains("65536"),
                    report::toString);
        }
    }

    @Test
    void aWebServerThatSaysNothingCostsItsPatienceOnly() throws Exception {
        try (ScriptedServer silent = ScriptedServer.start("", line -> ScriptedServer.SILENCE)) {
            assertEquals(List.of("sts-no-policy"), Looking.words(Looking.at(zone(), DOMAIN,
                    settings(false, 25, silent.port(), Duration.ofMillis(500))), Topic.MTA_STS));
        }
    }

    @Test
    void addressesThatNobodyToldMayBeTheRightOnes() throws Exception {
        TestZone zone = zone().timeout("mta-sts.example.com", RecordType.AAAA)
                .address("out.example.com", "203.0.114.9").timeout("out.example.com", RecordType.AAAA);
        try (ScriptedServer server = ScriptedServer.start("220 x ESMTP\r\n",
                line -> line.startsWith("RCPT") ? "450 later\r\n" : "250 out.example.com\r\n")) {
            assertEquals(List.of("no-starttls", "unanswered"), smtp(zone, server.port(), Topic.GREETING));
            assertEquals(List.of("unanswered"), smtp(zone, server.port(), Topic.MTA_STS));
        }
    }

    @Test
    void recordsWithoutAPolicy() throws Exception {
        TestZone none = new TestZone().exchanger(DOMAIN, 10, HOST).address(HOST, Ports.LOOPBACK);
        assertEquals(List.of("sts-missing"), smtp(none, Ports.free(), Topic.MTA_STS));
        assertEquals(List.of("sts-several"),
                smtp(zone().text("_mta-sts.example.com", "v=STSv1; id=2"), Ports.free(), Topic.MTA_STS));
        assertEquals(List.of("sts-broken", "sts-no-policy"), smtp(none.text("_mta-sts.example.com", "v=STSv1; id=1-2"),
                Ports.free(), Topic.MTA_STS));
    }
}
