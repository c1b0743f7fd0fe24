// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

class SlapdTest {
    private static final String ZOE = "mail=zoe.held@example.com,vd=example.com,o=hosting,dc=example,dc=org";

    @Test
    void changesAreSeenBySearchAndDump() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            assertEquals(List.of("52428800S"), slapd.values(ZOE, "quota"));
            assertEquals(List.of("Zoë Held"), slapd.values(ZOE, "cn"));
            slapd.modify("dn: " + ZOE + "\nchangetype: modify\nreplace: quota\nquota: 104857600S\n");
            assertEquals(List.of("104857600S"), slapd.values(ZOE, "quota"));
            assertTrue(slapd.dump().contains("\nquota: 104857600S\n"));
            assertEquals(List.of(), slapd.values("cn=nobody," + slapd.suffix(), "cn"));
            assertTrue(slapd.log().contains("BIND dn=\"" + slapd.rootDn() + "\""), slapd.log());
        }
    }

    @Test
    void nothingIsLeftAfterClose() {
        Slapd slapd = Slapd.builder(SchemaSet.PLAIN).start();
        long pid = slapd.pid();
        slapd.close();
        assertTrue(ProcessHandle.of(pid).isEmpty());
        assertFalse(Ports.isOpen(slapd.port()));
        assertEquals("", slapd.log());
    }

    @Test
    void aKilledServerComesBackOnTheSamePortWithItsData() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            int port = slapd.port();
            long pid = slapd.pid();
            slapd.kill();
            assertFalse(slapd.isRunning());
            assertFalse(Ports.isOpen(port));
            slapd.restart();
            assertEquals(port, slapd.port());
            assertNotEquals(pid, slapd.pid());
            assertEquals(List.of("52428800S"), slapd.values(ZOE, "quota"));
        }
    }

    @Test
    void aPausedServerAcceptsButDoesNotAnswer() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).start()) {
            slapd.pause();
            assertTrue(Ports.isOpen(slapd.port()));
            assertFalse(LdapProbe.answers(slapd.port()));
            slapd.resume();
            Await.until(() -> LdapProbe.answers(slapd.port()), "slapd answers again");
        }
    }

    @Test
    void openConnectionsAreCounted() throws IOException {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).start()) {
            Await.until(() -> slapd.openConnections() == 0, "no connection is open");
            try (Socket socket = new Socket(slapd.host(), slapd.port())) {
                assertTrue(socket.isConnected());
                Await.until(() -> slapd.openConnections() == 1, "the connection is counted");
            }
            Await.until(() -> slapd.openConnections() == 0, "the connection is gone");
        }
    }

    @Test
    void offersLdapsAndStartTlsWithItsCertificate() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).certificate(TestCertificates.of(CertificateKind.VALID))
                .start()) {
            assertEquals(0, slapd.client("ldapwhoami", List.of("-x", "-ZZ")).requireSuccess().exitCode());
            String offered = offered(slapd);
            assertTrue(offered.contains("Verify return code: 0 (ok)"), offered);
        }
    }

    @Test
    void aCertificateCanChangeOverARestart() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).certificate(TestCertificates.of(CertificateKind.VALID))
                .start()) {
            slapd.certificate(TestCertificates.of(CertificateKind.WRONG_NAME));
            slapd.restart();
            assertFalse(slapd.client("ldapwhoami", List.of("-x", "-ZZ")).isSuccess());
            String offered = offered(slapd);
            assertTrue(offered.contains("mail.wrong.example"), offered);
            assertTrue(offered.contains("ostname mismatch"), offered);
        }
    }

    private static String offered(Slapd slapd) {
        return Tool.of("openssl", "openssl").with("s_client", "-connect", "127.0.0.1:" + slapd.tlsPort(),
                "-verify_hostname", "localhost", "-CAfile", TestCertificates.authority().toString()).runSuccessfully()
                .output();
    }

    @Test
    void accessRulesHoldForTheReaderOnly() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample()
                .access("to dn.subtree=\"o=hosting,dc=example,dc=org\""
                        + " by * none")
                .access("to attrs=userPassword by anonymous auth").access("to * by * read").start()) {
            assertEquals(32, asReader(slapd, "-b", "o=hosting," + slapd.suffix()).exitCode());
            assertEquals(0, slapd.ldapsearch("-b", "o=hosting," + slapd.suffix()).exitCode());
        }
    }

    @Test
    void readOnlyRefusesChangesWith53() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).sample().readOnly().start()) {
            ToolResult refused = slapd.tryModify("dn: " + ZOE + "\nchangetype: modify\nreplace: quota\nquota: 1S\n");
            assertEquals(53, refused.exitCode());
            assertEquals(List.of("52428800S"), slapd.values(ZOE, "quota"));
        }
    }

    @Test
    void otherSuffixesWork() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).suffix("o=Poststation").start()) {
            assertEquals(List.of("Poststation"), slapd.values("o=Poststation", "o"));
        }
    }

    @Test
    void anEmptyServerHasNotEvenItsSuffix() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).withoutBaseEntries().start()) {
            assertEquals(32, slapd.ldapsearch("-b", slapd.suffix()).exitCode());
        }
    }

    @Test
    void givesAnyResultCodeOnDemand() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).resultCodes(51, 52).start()) {
            for (int code : List.of(51, 52)) {
                ToolResult refused = slapd.ldapsearch("-b", "cn=" + code + ",ou=codes," + slapd.suffix());
                assertEquals(code, refused.exitCode(), refused.errors());
                assertTrue(refused.errors().contains("as asked for"), refused.errors());
                assertEquals(code, slapd.tryModify("dn: cn=" + code + ",ou=codes," + slapd.suffix()
                        + "\nchangetype: delete\n").exitCode());
            }
            assertEquals(0, slapd.ldapsearch("-b", slapd.suffix()).exitCode());
        }
    }

    @Test
    void badDataAndBadConfigurationSayWhy() {
        SlapdBuilder badData = Slapd.builder(SchemaSet.PLAIN)
                .ldif("dn: cn=x,dc=example,dc=org\nobjectClass: nothing\n");
        AssertionError error = assertThrows(AssertionError.class, badData::start);
        assertTrue(error.getMessage().contains("unrecognized objectClass 'nothing'")
                || error.getMessage().contains("no structural object class"), error.getMessage());
        SlapdBuilder badLine = Slapd.builder(SchemaSet.PLAIN).withoutBaseEntries().globalLine("nonsense 1");
        error = assertThrows(AssertionError.class, badLine::start);
        assertTrue(error.getMessage().contains("nonsense"), error.getMessage());
    }

    @Test
    void aMissingProgramNamesItsPackage() {
        AssertionError error = assertThrows(AssertionError.class, () -> Tool.of("no-such-slapd", "slapd"));
        assertEquals("The program no-such-slapd is missing. Install the Debian package slapd.", error.getMessage());
    }

    static ToolResult asReader(Slapd slapd, String... arguments) {
        return slapd.ldapsearchAs(slapd.readerDn(), slapd.readerPassword(), arguments);
    }
}
