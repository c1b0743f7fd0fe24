// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.ServerRefusedException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.net.Garbage;
import org.poststation.testkit.net.GarbageServer;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

/** Connections that never come about: each says why, in time, and leaves nothing behind. */
@Timeout(60)
class OpenFailuresTest {

    private static Slapd slapd;

    @BeforeAll
    static void start() {
        slapd = Slapd.builder(SchemaSet.PLAIN).certificate(TestCertificates.of(CertificateKind.VALID)).start();
    }

    @AfterAll
    static void stop() {
        slapd.close();
    }

    @Test
    void aWrongPasswordIsResultCode49() {
        ServerRefusedException refused = assertThrows(ServerRefusedException.class,
                () -> Fixture.open(Fixture.plain(slapd.port(), slapd.rootDn()), "wrong"));
        assertEquals(49, refused.resultCode());
        assertTrue(refused.explanation().what().contains(slapd.rootDn()));
        assertTrue(refused.explanation().likelyCauses().size() >= 3);
    }

    @Test
    void aBindDnWithoutPasswordIsNotTakenForAnAnonymousBind() {
        ServerRefusedException refused = assertThrows(ServerRefusedException.class,
                () -> Fixture.open(Fixture.plain(slapd.port(), slapd.rootDn()), ""));
        assertEquals(53, refused.resultCode());
    }

    @ParameterizedTest
    @CsvSource({"by * none,32", "by anonymous auth by * none,50"})
    void anAnonymousBindThatSeesNothingIsTold(String access, int code) throws OperationException {
        try (Slapd secretive = Slapd.builder(SchemaSet.PLAIN).access("to * " + access).start();
                DirectorySession session = Fixture.open(Fixture.plain(secretive.port(), ""), "")) {
            SearchRequest everything = SearchRequest.subtree(session.base(), Filter.ANY);
            ServerRefusedException refused = assertThrows(ServerRefusedException.class,
                    () -> session.search(everything, entry -> {}, new Cancellation()));
            assertEquals(code, refused.resultCode());
        }
    }

    @Test
    void aBaseThatDoesNotExistIsResultCode32() throws OperationException {
        try (DirectorySession session = Fixture.open(slapd)) {
            SearchRequest nowhere = SearchRequest.subtree(Fixture.dn("o=nowhere"), Filter.ANY);
            ServerRefusedException refused = assertThrows(ServerRefusedException.class,
                    () -> session.search(nowhere, entry -> {}, new Cancellation()));
            assertEquals(32, refused.resultCode());
            assertTrue(session.find(Fixture.dn("o=nowhere"), List.of(), new Cancellation()).isEmpty());
        }
    }

    @Test
    void withoutABaseTheServersFirstNamingContextIsTaken() throws OperationException {
        ConnectionProfile profile = ConnectionProfile.of("test",
                Endpoint.of("127.0.0.1", slapd.port(), TransportSecurity.PLAIN), slapd.rootDn(), "");
        try (DirectorySession session = Fixture.open(profile, slapd.rootPassword())) {
            assertEquals(Fixture.dn(Fixture.BASE), session.base());
            assertEquals("OpenLDAP", session.server().vendor());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ou=people.dc=example,dc=org|dc=example,dc=org",
            "cn=admin,dc=example,dc=org|ou=people.dc=example,dc=org"})
    void aMisspelledNameIsRefusedBeforeAnythingIsSent(String bindDn, String baseDn) {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port())) {
            ConnectionProfile profile = ConnectionProfile.of("test",
                    Endpoint.of("127.0.0.1", proxy.port(), TransportSecurity.PLAIN), bindDn, baseDn);
            assertThrows(InvalidDnException.class, () -> Fixture.open(profile, "secret"));
            assertEquals(0, proxy.connections());
        }
    }

    @Test
    void aClosedPortRefuses() {
        assertEquals(Reason.REFUSED, failure(TransportSecurity.PLAIN, "127.0.0.1", Ports.free()));
    }

    @Test
    void anUnknownHostIsNamed() {
        assertEquals(Reason.UNKNOWN_HOST, failure(TransportSecurity.PLAIN, "no-such-host.invalid", 389));
    }

    @Test
    void tlsToAPlainPortFails() {
        assertEquals(Reason.TLS, failure(TransportSecurity.LDAPS, "localhost", slapd.port()));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "START_TLS"})
    void ldapToATlsPortIsNoLdap(TransportSecurity security) {
        assertEquals(Reason.NOT_LDAP, failure(security, "localhost", slapd.tlsPort()));
    }

    @Test
    void startTlsWithoutCertificateOnTheServerIsRefusedByIt() {
        try (Slapd bare = Slapd.builder(SchemaSet.PLAIN).start()) {
            ServerRefusedException refused = assertThrows(ServerRefusedException.class,
                    () -> Fixture.open(Fixture.profile(Endpoint.of("localhost", bare.port(),
                            TransportSecurity.START_TLS), bare.rootDn(), Fixture.PATIENT), bare.rootPassword()));
            assertEquals(2, refused.resultCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOSES_AT_ONCE,NOT_LDAP", "SILENT,TIMEOUT", "MALFORMED_BER,NOT_LDAP", "HUGE_LENGTH,NOT_LDAP",
            "HALF_MESSAGE,TIMEOUT", "WRONG_MESSAGE_ID,TIMEOUT", "WRONG_RESPONSE,NOT_LDAP", "HTTP,NOT_LDAP",
            "SMTP_GREETING,NOT_LDAP"})
    void garbageIsRecognisedByTheConnectionForEdits(Garbage garbage, Reason reason) {
        try (GarbageServer server = GarbageServer.start(garbage)) {
            assertEquals(reason, failure(TransportSecurity.PLAIN, "127.0.0.1", server.port()));
            Await.until(() -> server.openConnections() == 0, "the connection is closed");
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOSES_AT_ONCE,NOT_LDAP", "SILENT,TIMEOUT", "MALFORMED_BER,NOT_LDAP", "HUGE_LENGTH,NOT_LDAP",
            "HALF_MESSAGE,TIMEOUT", "WRONG_RESPONSE,NOT_LDAP", "HTTP,NOT_LDAP", "SMTP_GREETING,NOT_LDAP"})
    void garbageIsRecognisedByTheConnectionForListings(Garbage garbage, Reason reason) {
        try (GarbageServer server = GarbageServer.start(garbage)) {
            Connector connector = new Connector(
                    new Server(Endpoint.of("127.0.0.1", server.port(), TransportSecurity.PLAIN), Fixture.IMPATIENT),
                    new Credentials(Dn.ROOT, Fixture.secret("")));
            ConnectionFailedException failed = assertThrows(ConnectionFailedException.class,
                    () -> connector.listings(new Cancellation()));
            assertEquals(reason, failed.reason());
            Await.until(() -> server.openConnections() == 0, "the connection is closed");
        }
    }

    @ParameterizedTest
    @EnumSource(TransportSecurity.class)
    void aServerThatSaysNothingIsGivenUpInTime(TransportSecurity security) {
        try (GarbageServer silent = GarbageServer.start(Garbage.SILENT)) {
            long begin = System.nanoTime();
            assertEquals(Reason.TIMEOUT, failure(security, "127.0.0.1", silent.port()));
            assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10));
            Await.until(() -> silent.openConnections() == 0, "the connection is closed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LDAPS", "START_TLS"})
    void cancellingEndsTheWaitingAtOnce(TransportSecurity security) {
        try (GarbageServer silent = GarbageServer.start(Garbage.SILENT)) {
            Cancellation cancellation = new Cancellation();
            ConnectionProfile profile = Fixture.profile(Endpoint.of("127.0.0.1", silent.port(), security), "",
                    Fixture.PATIENT);
            CompletableFuture<DirectorySession> opening = CompletableFuture.supplyAsync(() -> {
                try {
                    return Fixture.SERVICE.open(profile, Secret.of(new char[0]), cancellation);
                } catch (OperationException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            Await.until(() -> silent.connections() == 1, "the connection is made");
            long begin = System.nanoTime();
            cancellation.request();
            ExecutionException ended = assertThrows(ExecutionException.class, () -> opening.get(10, TimeUnit.SECONDS));
            assertEquals(OperationCancelledException.class, ended.getCause().getCause().getClass());
            assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(5));
            Await.until(() -> silent.openConnections() == 0, "the connection is closed");
        }
    }

    private static Reason failure(TransportSecurity security, String host, int port) {
        ConnectionProfile profile = Fixture.profile(Endpoint.of(host, port, security), "", Fixture.IMPATIENT);
        ConnectionFailedException failed = assertThrows(ConnectionFailedException.class,
                () -> Fixture.open(profile, ""));
        assertFalse(failed.explanation().nextStep().isEmpty());
        return failed.reason();
    }
}
