// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Garbage;
import org.poststation.testkit.net.GarbageServer;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

/** No thread and no socket stays behind, whatever way a connection ends. */
@Timeout(120)
class LeakTest {

    private static final int ROUNDS = 10;

    @Test
    void failedAndFinishedSessionsLeaveNothingBehind() {
        try (Slapd slapd = Slapd.builder(SchemaSet.PLAIN).certificate(TestCertificates.of(CertificateKind.SELF_SIGNED))
                .start(); GarbageServer garbage = GarbageServer.start(Garbage.HTTP)) {
            List<ConnectionProfile> failing = List.of(
                    profile(TransportSecurity.PLAIN, slapd.port(), slapd.rootDn()),
                    profile(TransportSecurity.LDAPS, slapd.tlsPort(), slapd.rootDn()),
                    profile(TransportSecurity.START_TLS, slapd.port(), slapd.rootDn()),
                    profile(TransportSecurity.PLAIN, garbage.port(), ""),
                    profile(TransportSecurity.PLAIN, Ports.free(), ""));
            failAll(failing);
            useSession(slapd);
            List<String> threads = threads();
            long sockets = sockets();
            for (int round = 0; round < ROUNDS; round++) {
                failAll(failing);
                useSession(slapd);
            }
            Await.until(() -> slapd.openConnections() == 0, "slapd has no client left");
            Await.until(() -> sockets() <= sockets, "no socket is left over, there were " + sockets);
            Await.passes(
                    () -> assertTrue(threads().size() <= threads.size(), () -> threads() + " instead of " + threads),
                    Duration.ofSeconds(20), "no thread is left over");
        }
    }

    private static void failAll(List<ConnectionProfile> failing) {
        failing.forEach(profile -> assertThrows(OperationException.class, () -> Fixture.open(profile, "wrong")));
    }

    private static void useSession(Slapd slapd) {
        try (DirectorySession session = Fixture.open(slapd)) {
            session.find(session.base(), List.of(), new Cancellation());
            session.search(SearchRequest.subtree(session.base(), Filter.ANY), entry -> {}, new Cancellation());
            session.accepts(session.base(), Fixture.secret("wrong"));
        } catch (OperationException failed) {
            throw new AssertionError(failed);
        }
    }

    private static ConnectionProfile profile(TransportSecurity security, int port, String bindDn) {
        return Fixture.profile(Endpoint.of("localhost", port, security), bindDn, Fixture.PATIENT);
    }

    private static List<String> threads() {
        // the pool of MINA's TLS filter keeps two threads for all connections; the others are the JDK's own
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> !name.matches("ssl-exec.*|process reaper.*|ForkJoinPool.*|.*Poller")).sorted().toList();
    }

    private static long sockets() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(LeakTest::isSocket).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
