// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.SshIdentity;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.AuthenticationFailedException.Reason;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.sshd.SshAgent;
import org.poststation.testkit.sshd.SshKey;
import org.poststation.testkit.sshd.Sshd;

@Timeout(120)
class LoginTest {

    private static Sshd server;

    @BeforeAll
    static void start() {
        server = Sshd.with().user("anna").user("paul", "/bin/sh", "pässwörd 'x'").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String whoami(Login login) throws OperationException {
        try (NodeShell shell = login.shell()) {
            return shell.run(NodeCommand.of("id", "-un"), new Cancellation()).output().strip();
        }
    }

    private static Reason refused(Login login) {
        return assertThrows(AuthenticationFailedException.class, login::session).reason();
    }

    @Test
    void keyFilesOfAllKinds() throws OperationException {
        assertEquals("anna", whoami(Login.to(server, "anna")));
        for (String type : new String[] {"rsa", "ecdsa", "ed25519"}) {
            SshKey key = server.authorize("anna", "login_" + type, type, "");
            assertEquals("anna", whoami(Login.to(server, "anna").as(new SshIdentity.KeyFile(key.file().toString()))));
        }
    }

    @Test
    void keyFileWithAPassphrase() throws OperationException {
        SshKey key = server.authorize("anna", "locked", "ed25519", "söcret 1");
        Login login = Login.to(server, "anna").as(new SshIdentity.KeyFile(key.file().toString()));
        assertEquals("anna", whoami(login.secret("söcret 1")));
        assertEquals(Reason.KEY_UNREADABLE, refused(login.secret("wrong")));
        assertEquals(Reason.KEY_UNREADABLE, refused(login));
    }

    @Test
    void keyThatIsNone() {
        Login login = Login.to(server, "anna");
        assertEquals(Reason.KEY_UNREADABLE, refused(login.as(new SshIdentity.KeyFile("/no/such/file"))));
        assertEquals(Reason.KEY_UNREADABLE,
                refused(login.as(new SshIdentity.KeyFile(server.key().file() + ".pub"))));
    }

    @Test
    void password() throws OperationException {
        Login login = Login.to(server, "paul").as(new SshIdentity.Password());
        assertEquals("paul", whoami(login.secret("pässwörd 'x'")));
        AuthenticationFailedException failure = assertThrows(AuthenticationFailedException.class,
                () -> login.secret("wrong-secret").session());
        assertEquals(Reason.REFUSED, failure.reason());
        assertFalse(failure.toString().contains("wrong-secret"));
        assertEquals(Reason.NO_PASSWORD, refused(login));
    }

    @Test
    void unknownAccountAndUnknownKey() {
        assertEquals(Reason.REFUSED, refused(Login.to(server, "nobody")));
        try (TemporaryFolder folder = TemporaryFolder.create("keys")) {
            SshKey other = SshKey.make(folder.resolve("other"), "ed25519");
            assertEquals(Reason.REFUSED,
                    refused(Login.to(server, "anna").as(new SshIdentity.KeyFile(other.file().toString()))));
        }
    }

    @Test
    void agentWithThirtyKeys() throws OperationException {
        try (SshAgent agent = SshAgent.start(); TemporaryFolder folder = TemporaryFolder.create("keys")) {
            for (int i = 0; i < 30; i++) {
                agent.add(SshKey.make(folder.resolve("other" + i), "ed25519"));
            }
            SshKey right = server.authorize("anna", "right", "ed25519", "");
            agent.add(right);
            Login login = Login.to(server, "anna").keys(folder.folder("ssh"), Optional.of(agent.socket()));
            assertEquals("anna", whoami(login.as(new SshIdentity.AgentKey("right"))));
            assertEquals("anna", whoami(login.as(new SshIdentity.AgentKey(right.fingerprint()))));
            AuthenticationFailedException many = assertThrows(AuthenticationFailedException.class,
                    () -> login.as(new SshIdentity.Usual()).session());
            assertEquals(Reason.TOO_MANY_KEYS, many.reason());
            assertTrue(many.getMessage().contains("5"), many.getMessage());
            assertEquals(Reason.NO_AGENT_KEY, refused(login.as(new SshIdentity.AgentKey("none"))));
            copy(right, folder.resolve("ssh").resolve("id_ed25519"));
            assertEquals("anna", whoami(login.as(new SshIdentity.Usual())));
        }
    }

    @Test
    void usualKeysWithoutAnAgent() throws OperationException {
        try (TemporaryFolder folder = TemporaryFolder.create("keys")) {
            Login login = Login.to(server, "anna").as(new SshIdentity.Usual()).keys(folder.path(), Optional.empty());
            assertEquals(Reason.NO_KEY, refused(login));
            SshKey.make(folder.resolve("id_rsa"), "rsa", "locked");
            assertEquals(Reason.NO_KEY, refused(login));
            copy(server.key(), folder.resolve("id_ed25519"));
            assertEquals("anna", whoami(login));
            assertEquals(Reason.NO_AGENT_KEY, refused(login.as(new SshIdentity.AgentKey("x"))));
            assertEquals("anna", whoami(login.keys(folder.path(), Optional.of(Path.of("/no/agent")))));
        }
    }

    private static void copy(SshKey key, Path file) {
        try {
            Files.copy(key.file(), file);
            Files.copy(Path.of(key.file() + ".pub"), Path.of(file + ".pub"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
