// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.ConnectionStep;
import org.poststation.directory.ConnectionStep.Kind;
import org.poststation.directory.ConnectionStep.Status;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.ServerRefusedException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

/** The test of a connection: each step in order, with what was found, and where it ended. */
class ConnectionStepsTest {

    private static Slapd slapd;
    private final List<ConnectionStep> steps = new ArrayList<>();

    @BeforeAll
    static void start() {
        slapd = Slapd.builder(SchemaSet.PHAMM).certificate(TestCertificates.of(CertificateKind.VALID)).start();
    }

    @AfterAll
    static void stop() {
        slapd.close();
    }

    @ParameterizedTest
    @CsvSource({"PLAIN,SKIPPED", "START_TLS,OK", "LDAPS,OK"})
    void everyStepOfAGoodConnectionTellsWhatItFound(TransportSecurity security, Status tls) {
        assertTrue(test(profile(security, slapd.rootDn(), Fixture.BASE), slapd.rootPassword()));
        assertEquals(List.of(Kind.values()), steps.stream().map(ConnectionStep::kind).toList());
        assertEquals(tls, step(Kind.TLS).status());
        assertTrue(step(Kind.DNS).detail().contains("127.0.0.1"));
        assertEquals(slapd.rootDn(), step(Kind.BIND).detail());
        assertEquals(Fixture.BASE, step(Kind.BASE).detail());
        assertEquals("phamm", step(Kind.SCHEMA).detail());
        if (tls == Status.OK) {
            assertTrue(step(Kind.TLS).detail().contains(TestCertificates.of(CertificateKind.VALID).fingerprint()));
        }
        Await.until(() -> slapd.openConnections() == 0, "no connection stays open");
    }

    @Test
    void aWrongPasswordEndsAtTheBind() {
        assertFalse(test(profile(TransportSecurity.PLAIN, slapd.rootDn(), Fixture.BASE), "wrong"));
        assertFailedAt(Kind.BIND, ServerRefusedException.class);
    }

    @Test
    void anUnknownAuthorityEndsAtTls() {
        Endpoint distrusting = Endpoint.of("localhost", slapd.tlsPort(), TransportSecurity.LDAPS);
        assertFalse(test(Fixture.profile(distrusting, "", Fixture.PATIENT), ""));
        assertFailedAt(Kind.TLS, CertificateRejectedException.class);
    }

    @Test
    void aMissingBaseEndsThereAndTheServersOwnAreTold() {
        assertFalse(
                test(profile(TransportSecurity.PLAIN, slapd.rootDn(), "dc=example,dc=com"), slapd.rootPassword()));
        assertFailedAt(Kind.BASE, ServerRefusedException.class);
        assertEquals(Fixture.BASE, step(Kind.BASE).detail());
    }

    @Test
    void aMisspelledBaseIsToldBeforeAnythingIsSent() {
        try (ChaosProxy proxy = ChaosProxy.to(slapd.port())) {
            ConnectionProfile profile = ConnectionProfile.of("test",
                    Endpoint.of("127.0.0.1", proxy.port(), TransportSecurity.PLAIN), "", "ou=people.dc=example,dc=org");
            assertFalse(test(profile, ""));
            assertInstanceOf(InvalidDnException.class, step(Kind.BASE).failure().orElseThrow());
            assertEquals(Status.NOT_REACHED, step(Kind.DNS).status());
            assertEquals(0, proxy.connections());
        }
    }

    @Test
    void aClosedPortEndsAtTcp() {
        ConnectionProfile profile = Fixture.plain(Ports.free(), "");
        assertFalse(test(profile, ""));
        assertFailedAt(Kind.TCP, OperationException.class);
    }

    @Test
    void anUnknownHostEndsAtDns() {
        Endpoint endpoint = Endpoint.of("no-such-host.invalid", 389, TransportSecurity.PLAIN);
        assertFalse(test(Fixture.profile(endpoint, "", Fixture.PATIENT), ""));
        assertFailedAt(Kind.DNS, OperationException.class);
    }

    @Test
    void cancellingEndsTheTest() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertFalse(Fixture.SERVICE.test(Fixture.plain(slapd.port(), ""), Fixture.secret(""), steps::add,
                cancellation));
        assertInstanceOf(OperationCancelledException.class, step(Kind.DNS).failure().orElseThrow());
    }

    private boolean test(ConnectionProfile profile, String password) {
        return Fixture.SERVICE.test(profile, Fixture.secret(password), steps::add, new Cancellation());
    }

    private ConnectionStep step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    private void assertFailedAt(Kind failed, Class<? extends OperationException> failure) {
        assertEquals(List.of(Kind.values()), steps.stream().map(ConnectionStep::kind).toList());
        for (ConnectionStep step : steps) {
            Status expected = step.kind().compareTo(failed) < 0 ? Status.OK : Status.NOT_REACHED;
            if (step.kind() == failed) {
                assertEquals(Status.FAILED, step.status());
                assertInstanceOf(failure, step.failure().orElseThrow());
            } else if (step.status() != Status.SKIPPED) {
                assertEquals(expected, step.status(), step.kind().name());
            }
        }
    }

    private static ConnectionProfile profile(TransportSecurity security, String bindDn, String base) {
        int port = security == TransportSecurity.LDAPS ? slapd.tlsPort() : slapd.port();
        Endpoint endpoint = new Endpoint("localhost", port, security,
                Optional.of(TestCertificates.authority().toString()), Optional.empty());
        return new ConnectionProfile("test", endpoint, bindDn, base, Optional.empty(), Map.of(), false,
                Fixture.PATIENT);
    }
}
