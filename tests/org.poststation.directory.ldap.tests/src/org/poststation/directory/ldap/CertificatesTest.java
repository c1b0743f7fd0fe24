// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.CertificateRejectedException.Reason;
import org.poststation.directory.ChangePipeline;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Filter;
import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.SearchRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;
import org.poststation.tls.Fingerprints;

/** Which certificates are accepted, over StartTLS and LDAPS, by both client libraries. */
class CertificatesTest {

    private static final Map<CertificateKind, Slapd> SERVERS = new ConcurrentHashMap<>();

    @AfterAll
    static void stopServers() {
        SERVERS.values().forEach(Slapd::close);
    }

    @ParameterizedTest
    @CsvSource({"START_TLS,localhost", "START_TLS,127.0.0.1", "LDAPS,localhost", "LDAPS,127.0.0.1"})
    void aValidCertificateOfAKnownAuthorityIsAcceptedByNameAndAddress(TransportSecurity security, String host)
            throws OperationException {
        Slapd slapd = server(CertificateKind.VALID);
        try (DirectorySession session = open(slapd,
                endpoint(slapd, security, host, Optional.of(TestCertificates.authority()), Optional.empty()))) {
            assertTrue(session.find(session.base(), List.of(), new Cancellation()).isPresent());
            assertEquals(2, list(session));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"START_TLS", "LDAPS"})
    void manyRequestsAtOnceAreAnsweredOverTls(TransportSecurity security) throws OperationException {
        Slapd slapd = server(CertificateKind.VALID);
        try (DirectorySession session = open(slapd,
                endpoint(slapd, security, "localhost", Optional.of(TestCertificates.authority()), Optional.empty()));
                ChangePipeline pipeline = session.pipeline(1, new Cancellation())) {
            int requests = 500;
            for (int ticket = 0; ticket < requests; ticket++) {
                pipeline.read(ticket, session.base());
            }
            Set<Long> answered = new HashSet<>();
            while (pipeline.underWay() > 0) {
                for (PipelineAnswer answer : pipeline.await(Duration.ofSeconds(30))) {
                    assertTrue(((PipelineAnswer.Found) answer).entry().isPresent());
                    answered.add(answer.ticket());
                }
            }
            pipeline.await(Duration.ZERO).forEach(answer -> answered.add(answer.ticket()));
            assertEquals(requests, answered.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"WRONG_NAME,WRONG_NAME", "COMMON_NAME_ONLY,WRONG_NAME", "EXPIRED,EXPIRED",
            "NOT_YET_VALID,NOT_YET_VALID", "SELF_SIGNED,SELF_SIGNED", "UNKNOWN_AUTHORITY,UNKNOWN_ISSUER",
            "WEAK_SIGNATURE,INVALID"})
    void everyOtherCertificateIsRefusedAndSaysWhy(CertificateKind kind, Reason reason) {
        Slapd slapd = server(kind);
        for (TransportSecurity security : List.of(TransportSecurity.START_TLS, TransportSecurity.LDAPS)) {
            Endpoint endpoint = endpoint(slapd, security, "localhost", Optional.of(TestCertificates.authority()),
                    Optional.empty());
            CertificateRejectedException rejected = assertThrows(CertificateRejectedException.class,
                    () -> open(slapd, endpoint));
            assertEquals(reason, rejected.reason());
            assertEquals(TestCertificates.of(kind).x509(), rejected.certificate());
            assertEquals(TestCertificates.of(kind).fingerprint(), Fingerprints.forReading(rejected.fingerprint()));
            assertFalse(rejected.explanation().nextStep().isEmpty());
            CertificateRejectedException byListing = assertThrows(CertificateRejectedException.class,
                    () -> new Connector(new Server(endpoint, Fixture.PATIENT), credentials(slapd))
                            .listings(new Cancellation()));
            assertEquals(reason, byListing.reason());
        }
    }

    @ParameterizedTest
    @EnumSource(value = CertificateKind.class, names = {"SELF_SIGNED", "UNKNOWN_AUTHORITY"})
    void aPinOverridesAnUnknownIssuer(CertificateKind kind) throws OperationException {
        Slapd slapd = server(kind);
        for (TransportSecurity security : List.of(TransportSecurity.START_TLS, TransportSecurity.LDAPS)) {
            try (DirectorySession session = open(slapd,
                    endpoint(slapd, security, "localhost", Optional.empty(), Optional.of(kind)))) {
                assertEquals(2, list(session));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"WRONG_NAME,WRONG_NAME", "COMMON_NAME_ONLY,WRONG_NAME", "EXPIRED,EXPIRED",
            "NOT_YET_VALID,NOT_YET_VALID"})
    void aPinOverridesNothingElse(CertificateKind kind, Reason reason) {
        Slapd slapd = server(kind);
        CertificateRejectedException rejected = assertThrows(CertificateRejectedException.class, () -> open(slapd,
                endpoint(slapd, TransportSecurity.LDAPS, "localhost", Optional.empty(), Optional.of(kind))));
        assertEquals(reason, rejected.reason());
        assertFalse(rejected.reason().mayBeTrusted());
    }

    @Test
    void anotherCertificateThanThePinnedOneHasChanged() {
        Slapd slapd = server(CertificateKind.SELF_SIGNED);
        CertificateRejectedException rejected = assertThrows(CertificateRejectedException.class,
                () -> open(slapd, endpoint(slapd, TransportSecurity.LDAPS, "localhost", Optional.empty(),
                        Optional.of(CertificateKind.UNKNOWN_AUTHORITY))));
        assertEquals(Reason.CHANGED, rejected.reason());
    }

    @Test
    void anotherCertificateThanThePinnedOneIsAcceptedWhenAKnownAuthorityIssuedIt() throws OperationException {
        Slapd slapd = server(CertificateKind.RENEWED);
        try (DirectorySession session = open(slapd, endpoint(slapd, TransportSecurity.LDAPS, "localhost",
                Optional.of(TestCertificates.authority()), Optional.of(CertificateKind.SELF_SIGNED)))) {
            assertEquals(2, list(session));
        }
    }

    @Test
    void aSelfSignedCertificateInTheFileOfAuthoritiesIsAccepted() throws OperationException {
        Slapd slapd = server(CertificateKind.SELF_SIGNED);
        try (DirectorySession session = open(slapd, endpoint(slapd, TransportSecurity.START_TLS, "localhost",
                Optional.of(TestCertificates.of(CertificateKind.SELF_SIGNED).certificate()), Optional.empty()))) {
            assertEquals(2, list(session));
        }
    }

    @ParameterizedTest
    @CsvSource({"/does/not/exist.pem", "/etc/passwd"})
    void anUnusableFileOfAuthoritiesIsNamed(String file) {
        Slapd slapd = server(CertificateKind.VALID);
        ConnectionFailedException failed = assertThrows(ConnectionFailedException.class, () -> open(slapd, endpoint(
                slapd, TransportSecurity.LDAPS, "localhost", Optional.of(Path.of(file)), Optional.empty())));
        assertEquals(ConnectionFailedException.Reason.CA_FILE, failed.reason());
        assertFalse(failed.explanation().serverText().isEmpty());
    }

    private static Slapd server(CertificateKind kind) {
        return SERVERS.computeIfAbsent(kind,
                wanted -> Slapd.builder(SchemaSet.PLAIN).certificate(TestCertificates.of(wanted)).start());
    }

    private static Endpoint endpoint(Slapd slapd, TransportSecurity security, String host, Optional<Path> authority,
            Optional<CertificateKind> pinned) {
        int port = security == TransportSecurity.LDAPS ? slapd.tlsPort() : slapd.port();
        return new Endpoint(host, port, security, authority.map(Path::toString),
                pinned.map(kind -> Fingerprints.sha256(TestCertificates.of(kind).x509())));
    }

    private static DirectorySession open(Slapd slapd, Endpoint endpoint) throws OperationException {
        return Fixture.open(Fixture.profile(endpoint, slapd.rootDn(), Fixture.PATIENT), slapd.rootPassword());
    }

    private static Credentials credentials(Slapd slapd) {
        return new Credentials(Fixture.dn(slapd.rootDn()), Fixture.secret(slapd.rootPassword()));
    }

    private static long list(DirectorySession session) throws OperationException {
        return session.search(SearchRequest.subtree(session.base(), Filter.ANY), entry -> {}, new Cancellation())
                .entries();
    }
}
