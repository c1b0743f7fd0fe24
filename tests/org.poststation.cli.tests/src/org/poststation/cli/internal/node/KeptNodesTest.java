// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.TestServices;
import org.poststation.operation.OperationException;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.testkit.sshd.SshKey;
import org.poststation.testkit.sshd.Sshd;

/** Nodes that are kept, from the command line. */
@Timeout(180)
class KeptNodesTest {

    private static final NodeStore STORE = TestServices.INSTANCE.require(NodeStore.class);

    @TempDir
    private Path folder;

    @AfterEach
    void forget() throws OperationException {
        for (NodeProfile node : STORE.all()) {
            STORE.remove(node.name());
        }
        STORE.save(NodeProfile.LOCAL);
    }

    private static String secret(String key) throws OperationException {
        return TestServices.INSTANCE.require(SecretStore.class).find(key)
                .map(secret -> new String(secret.characters())).orElse("");
    }

    @Test
    void thisComputerIsThereFromTheStart() {
        CommandRun run = CommandRun.of("node", "list", "--json").requireCode(0);
        assertEquals("local", run.objects().getFirst().get("name").asText());
        CommandRun.of("node", "probe", "--node", "local", "--json").requireCode(0);
    }

    @Test
    void aKeptNodeIsAskedByItsNameWithTheKeptPassphrase() throws Exception {
        try (Sshd server = Sshd.with().user("anna").start()) {
            SshKey key = server.authorize("anna", "locked", "ed25519", "a phrase");
            String address = "ssh://anna@127.0.0.1:" + server.port();
            CommandRun.withInput("a phrase\n", "node", "add", "mx1", address, "--identity", key.file().toString(),
                    "--passphrase-file", "-", "--known-hosts", server.knownHosts().toString()).requireCode(0);
            assertEquals("a phrase", secret("node/mx1"));
            CommandRun probe = CommandRun.of("node", "probe", "--node", "mx1", "--json").requireCode(0);
            assertEquals("mx1", probe.objects().getFirst().get("node").asText());
            CommandRun list = CommandRun.of("node", "list").requireCode(0);
            assertTrue(list.out().contains(address) && !list.out().contains("a phrase"), list::out);

            CommandRun.of("node", "add", "mx1", "ssh://anna@127.0.0.2").requireCode(1);
            CommandRun.of("node", "add", "mx1", "ssh://anna@127.0.0.2", "--replace").requireCode(0);
            assertEquals("", secret("node/mx1"));
            CommandRun.of("node", "remove", "mx1", "--yes").requireCode(0);
            CommandRun.of("node", "remove", "mx1", "--yes").requireCode(1);
        }
    }

    @Test
    void exportedNodesComeBackWithoutSecrets() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "secret word\n");
        CommandRun.of("node", "add", "mx1", "ssh://anna@mx1.example.org", "--password-file", password.toString(),
                "--jump", "ssh://ida@gate:2200", "--sudo").requireCode(0);
        NodeProfile before = STORE.find("mx1").orElseThrow();
        String text = CommandRun.of("node", "export", "mx1").requireCode(0).out();
        assertFalse(text.contains("secret word"));
        CommandRun.of("node", "remove", "mx1", "--yes").requireCode(0);
        CommandRun.withInput(text, "node", "import", "-", "--exported").requireCode(0);
        assertEquals(Optional.of(before), STORE.find("mx1"));
        assertEquals("", secret("node/mx1"));
        CommandRun.withInput(text, "node", "import", "-", "--exported").requireCode(1);
        CommandRun.withInput("nonsense", "node", "import", "-", "--exported").requireCode(2);
    }

    @Test
    void aConfigurationOfOpenSshIsTakenOverAsFarAsItIsUnderstood() throws IOException {
        Path config = Files.writeString(folder.resolve("config"), """
                Host mx1
                  HostName mx1.example.org
                  User root
                Match user x
                  Port 1
                Host bad
                  HostName $(id)
                """);
        CommandRun dry = CommandRun.of("node", "import", config.toString(), "--dry-run").requireCode(0);
        assertEquals("mx1: would-be-stored", dry.out().strip());
        assertEquals(List.of(NodeProfile.LOCAL), STORE.all());
        CommandRun run = CommandRun.of("node", "import", config.toString()).requireCode(0);
        assertTrue(run.err().contains("config:4: a condition that only ssh can judge"), run::err);
        assertTrue(run.err().contains("Left out: bad"), run::err);
        assertEquals("ssh://root@mx1.example.org", STORE.find("mx1").orElseThrow().place().url());
        CommandRun.of("node", "import", folder.resolve("none").toString()).requireCode(2);
    }

    @Test
    void namesThatAreAddressesAreRefused() {
        CommandRun.of("node", "add", "ssh://mx1", "local").requireCode(2);
        CommandRun.of("node", "add", "mx1", "mx1.example.org").requireCode(2);
        CommandRun.of("node", "probe", "--node", "nobody").requireCode(2);
    }
}
