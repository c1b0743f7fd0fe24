// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.sshd.SshKey;
import org.poststation.testkit.sshd.Sshd;

import com.fasterxml.jackson.databind.JsonNode;

@Timeout(240)
class NodeStatusTest {

    private static final List<String> STATES = List.of("ok", "warning", "critical", "unreachable");

    private static Sshd server;

    @BeforeAll
    static void start() {
        server = Sshd.with().user("anna").user("bert", "/bin/sh", "open sesame").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String url(String user) {
        return "ssh://" + user + "@127.0.0.1:" + server.port();
    }

    private static void requireWhole(JsonNode node) {
        assertTrue(STATES.indexOf(node.get("state").asText()) < 3, node::toString);
        assertEquals(3, node.get("load").size());
        for (JsonNode found : node.get("findings")) {
            assertFalse(found.get("rule").asText().isEmpty());
            assertFalse(found.get("text").asText().isEmpty());
            assertTrue(Set.of("notice", "warning", "critical").contains(found.get("severity").asText()));
        }
    }

    @Test
    void theExitCodeIsThatOfTheState() {
        CommandRun run = CommandRun.of("node", "status", "--node", "local", "--json");
        JsonNode node = run.objects().getFirst();
        requireWhole(node);
        assertEquals("local", node.get("node").asText());
        run.requireCode(STATES.indexOf(node.get("state").asText()));
    }

    @Test
    void aNodeThatIsDownSpoilsNoOther() {
        String down = "ssh://anna@127.0.0.1:" + Ports.free();
        String[] command = {"node", "status", "--node", down, "--node", url("anna"), "--identity",
                server.key().file().toString(), "--known-hosts", server.knownHosts().toString(), "--json"};
        CommandRun run = CommandRun.of(command).requireCode(3);
        JsonNode first = run.objects().getFirst();
        assertEquals(down, first.get("node").asText());
        assertEquals("unreachable", first.get("state").asText());
        assertEquals("connection", first.get("error").get("kind").asText());
        assertEquals(0, first.get("load").size() + first.get("findings").size());
        requireWhole(run.objects().get(1));
        command[command.length - 1] = "--verbose";
        CommandRun text = CommandRun.of(command).requireCode(3);
        assertTrue(text.out().contains("unreachable"), text::out);
        assertTrue(text.err().contains(down), text::err);
    }

    @Test
    void manyNodesAtOnceAndOneThatHangs() {
        List<ChaosProxy> lines = new ArrayList<>();
        try {
            List<String> command = new ArrayList<>(List.of("node", "status", "--json", "--identity",
                    server.key().file().toString()));
            for (int i = 0; i < 8; i++) {
                ChaosProxy line = ChaosProxy.to(server.port()).delay(Duration.ofMillis(10));
                lines.add(line);
                command.addAll(List.of("--known-hosts", server.knownHosts(line.port()).toString(), "--node",
                        "ssh://anna@127.0.0.1:" + line.port()));
            }
            lines.get(3).stall();
            long before = commands();
            List<JsonNode> nodes = new ArrayList<>(
                    CommandRun.of(command.toArray(String[]::new)).requireCode(3).objects());
            assertEquals(8, nodes.size());
            assertEquals("unreachable", nodes.remove(3).get("state").asText());
            nodes.forEach(NodeStatusTest::requireWhole);
            assertEquals(7, commands() - before, "one command for each node");
        } finally {
            lines.forEach(ChaosProxy::close);
        }
    }

    private static long commands() {
        return server.log().lines().filter(line -> line.contains("Starting session: command")).count();
    }

    @Test
    void secretsComeFromFiles(@TempDir Path folder) throws IOException {
        SshKey locked = server.authorize("anna", "locked", "ed25519", "let me in");
        Path right = Files.writeString(folder.resolve("right"), "let me in\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "let me out\n");
        Path password = Files.writeString(folder.resolve("password"), "open sesame\n");
        requireWhole(status("anna", "--identity", locked.file().toString(), "--passphrase-file", right.toString()));
        assertEquals("authentication", status("anna", "--identity", locked.file().toString(), "--passphrase-file",
                wrong.toString()).get("error").get("kind").asText());
        requireWhole(status("bert", "--password-file", password.toString()));
    }

    private static JsonNode status(String user, String... more) {
        List<String> command = new ArrayList<>(List.of("node", "status", "--json", "--node", url(user),
                "--known-hosts", server.knownHosts().toString()));
        command.addAll(List.of(more));
        return CommandRun.of(command.toArray(String[]::new)).objects().getFirst();
    }

    @Test
    void aWrongCommandLineIsNoStateOfANode() {
        for (String[] wrong : new String[][] {{}, {"--nod"}, {"--node", "mx1;id"},
                {"--node", "local", "--password-file", "x", "--identity", "y"},
                {"--node", "local", "--passphrase-file", "x"}, {"--node", "local", "--password-file", "/no/such"}}) {
            List<String> command = new ArrayList<>(List.of("node", "status"));
            command.addAll(List.of(wrong));
            assertEquals("", CommandRun.of(command.toArray(String[]::new)).requireCode(3).out());
        }
    }

    @Test
    void twoNodesAreCompared() {
        String[] command = {"node", "compare", url("anna"), url("bert"), "--identity", server.key().file().toString(),
                "--known-hosts", server.knownHosts().toString(), "--file", "/etc/hostname", "--file", "/no/such",
                "--json"};
        List<JsonNode> parts = CommandRun.of(command).requireCode(0).objects();
        assertEquals(List.of("packages", "postconf", "/etc/hostname", "/no/such"),
                parts.stream().map(part -> part.get("part").asText()).toList());
        assertTrue(parts.getFirst().get("same").asInt() > 50);
        assertEquals("not-available-here", parts.getLast().get("left").asText());
        command[9] = "~/.ssh/x\n";
        CommandRun.of(command).requireCode(2);
    }
}
