// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.sshd.Sshd;

import com.fasterxml.jackson.databind.JsonNode;

@Timeout(180)
class ProbeTest {

    private static void requireWhole(JsonNode node) {
        assertTrue(node.get("uptime_seconds").asLong() > 0, node::toString);
        assertEquals(3, node.get("load").size());
        assertFalse(node.get("system").asText().isEmpty());
        assertEquals("known", node.get("answers").get("memory").asText());
    }

    @Test
    void thisComputer() {
        JsonNode node = CommandRun.of("node", "probe", "--node", "local", "--json").requireCode(0).objects().getFirst();
        assertEquals("local", node.get("node").asText());
        requireWhole(node);
        String table = CommandRun.of("node", "probe", "--node", "local").requireCode(0).out();
        assertTrue(table.contains("uptime seconds"), table);
    }

    @Test
    void nodeOverSshBesideOneThatIsDown() {
        try (Sshd server = Sshd.with().user("anna").start()) {
            String up = "ssh://anna@127.0.0.1:" + server.port();
            String down = "ssh://anna@127.0.0.1:" + Ports.free();
            CommandRun run = CommandRun.of("node", "probe", "--node", down, "--node", up, "--identity",
                    server.key().file().toString(), "--known-hosts", server.knownHosts().toString(), "--json");
            run.requireCode(3);
            assertEquals(up, run.objects().getFirst().get("node").asText());
            requireWhole(run.objects().getFirst());
            JsonNode error = run.errors().getFirst().get("error");
            assertEquals(down, error.get("item").asText());
            assertEquals("connection", error.get("kind").asText());
        }
    }

    @Test
    void unknownHostPassesOnlyWithItsExactFingerprint() {
        try (Sshd server = Sshd.with().user("anna").start()) {
            String[] command = {"node", "probe", "--node", "ssh://anna@127.0.0.1:" + server.port(), "--identity",
                    server.key().file().toString(), "--known-hosts", server.home("anna").resolve("none").toString(),
                    "--host-key", "SHA256:AAAA"};
            CommandRun refused = CommandRun.of(command).requireCode(3);
            String shown = refused.err().replaceAll("(?s).*?ssh-ed25519 (SHA256:[\\w+/]+).*", "$1");
            assertEquals(server.hostKey("ed25519").fingerprint(), shown);
            command[command.length - 1] = shown;
            CommandRun.of(command).requireCode(0);
        }
    }

    @Test
    void addressesThatAreNoneAreRefusedBeforeAnythingIsSent() {
        for (String address : new String[] {"mx1", "ldap://mx1", "ssh://", "ssh://a@b;id", "ssh://$(id)@mx1",
                "ssh://a@mx1:99999", "ssh://a@mx1:0", "ssh://-oProxyCommand=x@mx1", "ssh://a@-oProxyCommand=x",
                "ssh://a@mx1/path", "ssh://a:secret@mx1"}) {
            CommandRun.of("node", "probe", "--node", address).requireCode(2);
        }
        CommandRun.of("node", "probe").requireCode(2);
    }
}
