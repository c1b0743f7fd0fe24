// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.ShellException;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeSection;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.net.Garbage;
import org.poststation.testkit.net.GarbageServer;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.sshd.Sshd;

@Timeout(180)
class FaultsTest {

    private static final Cancellation NEVER = new Cancellation();

    private static Sshd server;

    @BeforeAll
    static void start() {
        server = Sshd.with().user("anna").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Login at(int port) {
        return Login.to(server, port, "anna");
    }

    private static Reason unreachable(Login login) {
        return assertThrows(HostUnreachableException.class, login::session).reason();
    }

    @Test
    void hostsThatAreNotThere() {
        assertEquals(Reason.REFUSED, unreachable(at(Ports.free())));
        Login unknown = at(22);
        SshLogin login = new SshLogin("no-such-host.invalid", 22, "anna", unknown.place().login().identity());
        assertEquals(Reason.UNKNOWN_NAME, unreachable(new Login(SshPlace.of(login), "", unknown.firstContact(),
                unknown.keys(), unknown.patience(), false)));
    }

    @Test
    void whatIsNotSsh() {
        for (Garbage garbage : List.of(Garbage.HTTP, Garbage.SMTP_GREETING, Garbage.MALFORMED_BER)) {
            try (GarbageServer other = GarbageServer.start(garbage)) {
                assertEquals(Reason.NOT_SSH, unreachable(at(other.port()).within(Duration.ofSeconds(2))),
                        garbage::toString);
            }
        }
        try (GarbageServer silent = GarbageServer.start(Garbage.SILENT)) {
            assertEquals(Reason.TIMEOUT, unreachable(at(silent.port()).within(Duration.ofMillis(500))));
        }
        try (GarbageServer closing = GarbageServer.start(Garbage.CLOSES_AT_ONCE)) {
            assertThrows(ConnectionLostException.class, () -> at(closing.port()).session());
        }
    }

    @Test
    void randomBytesAfterTheGreeting() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(server.port()); NodeShell shell = at(proxy.port()).shell()) {
            proxy.garbage();
            assertThrows(ShellException.class,
                    () -> shell.run(NodeCommand.of("true").within(Duration.ofSeconds(20), 100), NEVER));
        }
    }

    @Test
    void aCutInEachPhaseIsAnExplainedFailure() throws OperationException {
        long whole;
        Probe probe = new Probe(List.of(ProbeSection.of("x", "head -c 20000 /dev/zero")), Duration.ofSeconds(20));
        try (ChaosProxy proxy = ChaosProxy.to(server.port()); NodeShell shell = at(proxy.port()).shell()) {
            shell.probe(probe, NEVER);
            whole = proxy.bytesToClient();
        }
        assertTrue(whole > 20_000);
        int failures = 0;
        for (long bytes = 1; bytes < whole - 200; bytes += 997) {
            try (ChaosProxy proxy = ChaosProxy.to(server.port())) {
                proxy.cutAfterBytesToClient(bytes);
                Login login = at(proxy.port());
                assertThrows(ShellException.class, () -> probe(login, probe), "cut after " + bytes + " of " + whole);
                failures++;
            }
        }
        assertTrue(failures > 20);
    }

    private static void probe(Login login, Probe probe) throws OperationException {
        try (NodeShell shell = login.shell()) {
            shell.probe(probe, NEVER);
        }
    }

    @Test
    void aStallInEachPhaseEndsWithThePatience() throws OperationException {
        for (long bytes : new long[] {0, 30, 1100}) {
            try (ChaosProxy proxy = ChaosProxy.to(server.port())) {
                CompletableFuture<Void> stall = CompletableFuture.runAsync(() -> {
                    Await.until(() -> proxy.bytesToClient() >= bytes, "so much was said");
                    proxy.stall();
                });
                proxy.delay(Duration.ofMillis(20));
                assertEquals(Reason.TIMEOUT, unreachable(at(proxy.port()).within(Duration.ofMillis(600))));
                stall.join();
            }
        }
    }

    @Test
    void cancellingEndsALogin() {
        try (ChaosProxy proxy = ChaosProxy.to(server.port()).stall()) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Void> login = CompletableFuture.runAsync(() -> assertThrows(
                    OperationCancelledException.class, () -> at(proxy.port()).session(cancellation)));
            Await.until(() -> proxy.openConnections() == 1, "the login is under way");
            cancellation.request();
            login.join();
            proxy.pass();
            Await.until(() -> proxy.openConnections() == 0, "the connection is closed");
        }
    }

    @Test
    void aNodeThatHangsCostsOnlyItself() throws OperationException {
        try (Sshd hanging = Sshd.with().user("anna").start();
                NodeShell slow = Login.to(hanging, "anna").shell(); NodeShell well = at(server.port()).shell()) {
            hanging.pauseConnections();
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Void> stuck = CompletableFuture.runAsync(() -> assertThrows(
                    OperationCancelledException.class, () -> slow.run(NodeCommand.of("true"), cancellation)));
            for (int i = 0; i < 20; i++) {
                assertEquals(0, well.run(NodeCommand.of("true"), NEVER).exitStatus());
            }
            assertTrue(!stuck.isDone());
            cancellation.request();
            stuck.join();
        }
    }

    @Test
    void connectionThatDiesWhileACommandRuns() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(server.port()); NodeShell shell = at(proxy.port()).shell()) {
            CompletableFuture<ConnectionLostException> lost = CompletableFuture.supplyAsync(() -> assertThrows(
                    ConnectionLostException.class, () -> shell.run(NodeCommand.of("sleep", "603"), NEVER)));
            server.running("sleep 603");
            proxy.cut();
            assertTrue(lost.join().explanation().nextStep().contains("not known"));
            Await.until(() -> !shell.isOpen(), "the loss is known");
        }
    }

    @Test
    void outputComesThroughAThinLine() throws OperationException {
        try (ChaosProxy proxy = ChaosProxy.to(server.port()).delay(Duration.ofMillis(20));
                NodeShell shell = at(proxy.port()).shell()) {
            String zeros = "0".repeat(100_000);
            String answer = shell.run(NodeCommand.of("cat").withInput(zeros), NEVER).output();
            assertEquals(zeros + '\n', answer);
            assertEquals(100_001, answer.getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
