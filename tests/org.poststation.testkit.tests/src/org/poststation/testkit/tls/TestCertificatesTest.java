// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

class TestCertificatesTest {
    private static final String ACCEPTED = "accepted";

    /** What the JDK says to each, with the name localhost and the authority of the tests trusted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "VALID             | accepted",
            "RENEWED           | accepted",
            "WRONG_NAME        | No subject alternative DNS name matching localhost found",
            "EXPIRED           | NotAfter",
            "NOT_YET_VALID     | NotBefore",
            "SELF_SIGNED       | unable to find valid certification path",
            "UNKNOWN_AUTHORITY | unable to find valid certification path",
            "WEAK_SIGNATURE    | Algorithm constraints check failed",
    })
    void theJdkMeetsEachAtARealServer(CertificateKind kind, String words) throws Exception {
        ServerCertificate certificate = TestCertificates.of(kind);
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).certificate(certificate).start()) {
            String said = handshake("localhost", slapd.tlsPort(), TestCertificates.authority());
            assertTrue(said.contains(words), kind + ": " + said);
        }
    }

    @Test
    void theValidOneIsGoodForTheAddressToo() throws Exception {
        ServerCertificate certificate = TestCertificates.of(CertificateKind.VALID);
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).certificate(certificate).start()) {
            assertEquals(ACCEPTED, handshake("127.0.0.1", slapd.tlsPort(), TestCertificates.authority()));
        }
    }

    @Test
    void theSelfSignedOneIsAcceptedWhenItIsTrustedItself() throws Exception {
        ServerCertificate certificate = TestCertificates.of(CertificateKind.SELF_SIGNED);
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).certificate(certificate).start()) {
            assertEquals(ACCEPTED, handshake("localhost", slapd.tlsPort(), certificate.authority()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fingerprintsAreThoseOfOpenssl(CertificateKind kind) {
        ServerCertificate certificate = TestCertificates.of(kind);
        String printed = Tool.of("openssl", "openssl").with("x509", "-noout", "-fingerprint", "-sha256", "-in",
                certificate.certificate().toString()).runSuccessfully().output();
        assertTrue(printed.strip().endsWith("=" + certificate.fingerprint()), printed);
    }

    @Test
    void eachIsMadeOnceAndTwoOfThemDiffer() {
        assertSame(TestCertificates.of(CertificateKind.VALID), TestCertificates.of(CertificateKind.VALID));
        assertNotEquals(TestCertificates.of(CertificateKind.VALID).fingerprint(),
                TestCertificates.of(CertificateKind.RENEWED).fingerprint());
    }

    private static String handshake(String host, int port, Path trusted) throws GeneralSecurityException, IOException {
        try (SSLSocket socket = (SSLSocket) trusting(trusted).getSocketFactory().createSocket(host, port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("LDAPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return ACCEPTED;
        } catch (SSLException e) {
            return messages(e);
        }
    }

    private static String messages(Throwable failure) {
        return failure == null ? "" : failure.getMessage() + "\n" + messages(failure.getCause());
    }

    private static SSLContext trusting(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream stream = Files.newInputStream(pem)) {
            store.setCertificateEntry("trusted", CertificateFactory.getInstance("X.509").generateCertificate(stream));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
