// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.HostKeyRejectedException.Reason;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.trust.FirstContact;
import org.poststation.remote.trust.FirstContact.Decision;
import org.poststation.remote.trust.HostKey;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.sshd.Sshd;

@Timeout(120)
class HostKeysTest {

    private final TemporaryFolder folder = TemporaryFolder.create("hosts");
    private final Path file = folder.resolve("known_hosts");
    private final Sshd server = Sshd.with().user("anna").start();
    private final Login login = Login.to(server, "anna");

    @AfterEach
    void stop() {
        server.close();
        folder.close();
    }

    private static HostKeyRejectedException rejected(Login login) {
        return assertThrows(HostKeyRejectedException.class, login::session);
    }

    private Login knowing(String lines, FirstContact contact) {
        folder.write("known_hosts", lines);
        return login.known(file, contact);
    }

    private String line(String kind) {
        return "[127.0.0.1]:" + server.port() + ' ' + server.hostKey(kind).line() + '\n';
    }

    private String known() throws IOException {
        return Files.readString(file);
    }

    @Test
    void hostWithAnyOfItsKnownKeysPasses() throws OperationException {
        for (String kind : List.of("ed25519", "rsa", "ecdsa")) {
            knowing(line(kind), FirstContact.REFUSE).session().close();
        }
    }

    @Test
    void hashedNamesPass() throws OperationException {
        folder.write("known_hosts", line("ed25519"));
        Tool.of("ssh-keygen", "openssh-client").with("-H", "-f", file.toString()).runSuccessfully();
        login.known(file, FirstContact.REFUSE).session().close();
    }

    @Test
    void unknownHostIsRefusedUnlessItsFingerprintIsAccepted() throws OperationException, IOException {
        HostKeyRejectedException failure = rejected(knowing("", FirstContact.REFUSE));
        assertEquals(Reason.UNKNOWN, failure.reason());
        String shown = failure.key().fingerprint();
        assertTrue(List.of(server.hostKey("ed25519").fingerprint(), server.hostKey("ecdsa").fingerprint(),
                server.hostKey("rsa").fingerprint()).contains(shown), shown);
        assertTrue(failure.getMessage().contains(shown), failure.getMessage());
        assertFalse(server.log().contains("Accepted publickey"));
        login.known(file, FirstContact.exactly(List.of(shown))).session().close();
        assertEquals("", known());
        assertEquals(Reason.UNKNOWN, rejected(login.known(file, FirstContact.exactly(List.of("SHA256:x")))).reason());
    }

    @Test
    void acceptedKeyIsRememberedAndNotAskedForAgain() throws OperationException, IOException {
        List<HostKey> asked = new ArrayList<>();
        Login asking = login.known(folder.resolve("new").resolve("known_hosts"), key -> {
            asked.add(key);
            return Decision.REMEMBER;
        });
        asking.session().close();
        asking.session().close();
        assertEquals(1, asked.size());
        assertTrue(Files.readString(folder.resolve("new").resolve("known_hosts")).startsWith("|1|"));
    }

    @Test
    void changedKeyBetweenTwoPollsIsRefusedAndNobodyIsAsked() throws OperationException, IOException {
        try (NodeShell shell = login.shell()) {
            assertEquals(0, shell.run(NodeCommand.of("true"), new Cancellation()).exitStatus());
        }
        String lines = line("ed25519");
        server.exchangeHostKeys();
        HostKeyRejectedException failure = rejected(knowing(lines, key -> {
            throw new AssertionError("asked about " + key);
        }));
        assertEquals(Reason.CHANGED, failure.reason());
        assertTrue(failure.explanation().nextStep().contains(file + ":1"), failure.explanation()::toString);
        assertTrue(failure.explanation().likelyCauses().size() >= 2);
        assertEquals(lines, known());
    }

    @Test
    void aHostThatShowsOnlyAnotherKindOfKeyIsNotNew() {
        String other = "[127.0.0.1]:" + server.port() + " ssh-ed448 AAAACXNzaC1lZDQ0OAAAADkAAAAA\n";
        assertEquals(Reason.CHANGED, rejected(knowing(other, key -> Decision.REMEMBER)).reason());
    }

    @Test
    void revokedKeyIsRefusedEvenWhenItIsKnown() {
        Login revoked = knowing(line("ed25519") + "@revoked * " + server.hostKey("ed25519").line() + "\n",
                key -> Decision.REMEMBER);
        assertEquals(Reason.REVOKED, rejected(revoked).reason());
    }

    @Test
    void linesOfAuthoritiesAreTolerated() throws OperationException {
        knowing("@cert-authority * " + server.hostKey("rsa").line() + "\nnonsense\n" + line("ed25519"),
                FirstContact.REFUSE).session().close();
    }

    @Test
    void fileThatCannotBeReadTrustsNobody() {
        HostUnreachableException failure = assertThrows(HostUnreachableException.class,
                () -> login.known(folder.path(), key -> Decision.REMEMBER).session());
        assertEquals(HostUnreachableException.Reason.KNOWN_HOSTS, failure.reason());
    }

    @Test
    void aKeyThatChangesWhileThePersonThinksIsNotAccepted() {
        Login slow = knowing("", key -> {
            server.exchangeHostKeys();
            return Decision.ONCE;
        });
        assertEquals(Reason.UNKNOWN, rejected(slow).reason());
    }

    @Test
    void sessionStaysOpenAndCloses() throws OperationException {
        try (ShellSession session = login.session()) {
            assertTrue(session.isOpen());
            session.close();
            assertFalse(session.isOpen());
        }
    }
}
