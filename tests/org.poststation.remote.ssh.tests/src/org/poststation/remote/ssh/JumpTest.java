// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.testkit.Await;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.sshd.Sshd;

@Timeout(120)
class JumpTest {

    private static SshLogin account(Sshd server, String user) {
        return new SshLogin(server.host(), server.port(), user,
                new SshIdentity.KeyFile(server.key().file().toString()));
    }

    private static Login over(Sshd jump, Sshd target) {
        return Login.to(target, "anna").over(account(jump, "jim"), jump.knownHosts(), target.knownHosts());
    }

    /** The ports that this process listens on. */
    private static Set<String> listening() {
        String mine = "pid=" + ProcessHandle.current().pid() + ',';
        return Tool.of("ss", "iproute2").with("-ltnpH").runSuccessfully().lines().stream()
                .filter(line -> line.contains(mine)).map(line -> line.split(" +")[3]).collect(Collectors.toSet());
    }

    @Test
    void commandRunsBehindTheJumpHostWithoutAnOpenPort() throws OperationException {
        try (Sshd jump = Sshd.with().user("jim").start(); Sshd target = Sshd.with().user("anna").start()) {
            Set<String> before = listening();
            try (NodeShell shell = over(jump, target).shell()) {
                assertEquals("anna", shell.run(NodeCommand.of("id", "-un"), new Cancellation()).output().strip());
                assertEquals(before, listening());
                String large = shell.run(NodeCommand.of("head", "-c", "3000000", "/dev/zero"), new Cancellation())
                        .output();
                assertEquals("", large);
            }
            Await.until(() -> target.processes() == 0 && jump.processes() == 0, "all sessions have ended");
        }
    }

    @Test
    void everyHostOfTheWayIsVerified() {
        try (Sshd jump = Sshd.with().user("jim").start(); Sshd target = Sshd.with().user("anna").start()) {
            Login noJump = Login.to(target, "anna").over(account(jump, "jim"), target.knownHosts());
            HostKeyRejectedException first = assertThrows(HostKeyRejectedException.class, noJump::session);
            assertEquals(jump.port(), first.key().port());
            Login noTarget = Login.to(target, "anna").over(account(jump, "jim"), jump.knownHosts());
            HostKeyRejectedException second = assertThrows(HostKeyRejectedException.class, noTarget::session);
            assertEquals(target.port(), second.key().port());
        }
    }

    @Test
    void targetThatIsDownAndJumpHostThatForbidsIt() {
        try (Sshd jump = Sshd.with().user("jim").start(); Sshd target = Sshd.with().user("anna").start();
                Sshd closed = Sshd.with().user("jim").setting("AllowTcpForwarding no").start()) {
            assertEquals(Reason.NOT_FORWARDED,
                    assertThrows(HostUnreachableException.class, () -> over(closed, target).session()).reason());
            target.stop();
            assertEquals(Reason.NOT_FORWARDED,
                    assertThrows(HostUnreachableException.class, () -> over(jump, target).session()).reason());
        }
    }

    @Test
    void jumpHostThatDiesEndsTheSession() throws OperationException {
        try (Sshd jump = Sshd.with().user("jim").start(); Sshd target = Sshd.with().user("anna").start();
                NodeShell shell = over(jump, target).shell()) {
            assertTrue(shell.isOpen());
            jump.killConnections();
            Await.until(() -> !shell.isOpen(), "the loss is noticed");
            assertThrows(ConnectionLostException.class,
                    () -> shell.run(NodeCommand.of("true"), new Cancellation()));
            assertFalse(shell.isOpen());
        }
    }
}
