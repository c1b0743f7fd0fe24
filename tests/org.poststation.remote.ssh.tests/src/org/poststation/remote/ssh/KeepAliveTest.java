// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.ShellSession;
import org.poststation.remote.trust.FirstContact;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.sshd.Sshd;

/** A connection on which nobody answers any more is noticed without a command. */
@Timeout(180)
class KeepAliveTest {

    /** Quicker than usual, but a busy computer may need seconds for a login. */
    private static final KeepAlive QUICK = new KeepAlive(1500, 6);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Sshd server;

    @BeforeAll
    static void start() {
        server = Sshd.with().user("anna").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ShellSession open(Login login, SshPlace place) throws OperationException {
        return new SshShell(login.keys(), QUICK).open(new ShellLogin(new NodeProfile("test", place, false),
                NodeSecrets.NONE, FirstContact.REFUSE, Duration.ofSeconds(30)), new Cancellation());
    }

    @Test
    void anIdleConnectionIsAskedForASignOfLifeAndStays() throws OperationException {
        try (ChaosProxy line = ChaosProxy.to(server.port());
                ShellSession session = open(Login.to(server, "anna"), Login.to(server, line.port(), "anna").place())) {
            long said = line.bytesToServer();
            long heard = line.bytesToClient();
            Await.until(() -> line.bytesToServer() > said + 150 && line.bytesToClient() > heard + 50, PATIENCE,
                    "several questions are asked and answered");
            assertTrue(session.isOpen());
        }
    }

    @Test
    void aConnectionThatDiedSilentlyEnds() throws OperationException {
        try (ChaosProxy line = ChaosProxy.to(server.port());
                ShellSession session = open(Login.to(server, "anna"), Login.to(server, line.port(), "anna").place())) {
            assertTrue(session.isOpen());
            line.stall();
            Await.until(() -> !session.isOpen(), PATIENCE, "the silence is noticed");
        }
    }

    @Test
    void behindAJumpHostToo() throws OperationException {
        try (Sshd target = Sshd.with().user("bert").start(); ChaosProxy line = ChaosProxy.to(target.port())) {
            Login direct = Login.to(target, line.port(), "bert");
            SshLogin jump = Login.to(server, "anna").place().login();
            SshPlace place = new SshPlace(direct.place().login(), List.of(jump),
                    List.of(server.knownHosts().toString(), target.knownHosts(line.port()).toString()));
            try (ShellSession session = open(direct, place)) {
                assertTrue(session.isOpen());
                line.stall();
                Await.until(() -> !session.isOpen(), PATIENCE, "the silence is noticed");
            }
        }
    }
}
