// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.Await;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.sshd.Sshd;

import com.fasterxml.jackson.databind.JsonNode;

/** Doing something to the messages of a real Postfix behind a real SSH server. */
@Timeout(240)
class QueueActionTest {

    private static final String STRANGE = "\"strange $(touch x);'`id`\"@sample.test";

    private static Postfix postfix;
    private static Sshd node;

    @BeforeAll
    static void start() {
        postfix = Postfix.deferring(Map.of("example.net", "4.2.2 mailbox full", "example.org", "4.4.1 timed out"));
        node = Sshd.with().user("anna").user("bert").user("carl").folder("/etc/postfix", postfix.configuration())
                .sudo("anna ALL=(root) NOPASSWD: ALL").sudo("bert ALL=(root) NOPASSWD: /usr/bin/find").start();
    }

    @AfterAll
    static void stop() {
        node.close();
        postfix.close();
    }

    private static CommandRun run(String user, String... words) {
        List<String> command = new ArrayList<>(List.of("queue"));
        command.addAll(List.of(words));
        command.addAll(List.of("--node", "ssh://" + user + "@127.0.0.1:" + node.port(), "--identity",
                node.key().file().toString(), "--known-hosts", node.knownHosts().toString(), "--json"));
        return CommandRun.of(command.toArray(String[]::new));
    }

    /** Messages from a sender of their own, all deferred. */
    private static String waiting(int messages) {
        String sender = UUID.randomUUID() + "@sample.test";
        for (int i = 0; i < messages; i++) {
            postfix.send(sender, "u" + i + "@example.net");
        }
        awaitPlace(sender, "deferred", messages);
        return sender;
    }

    private static void awaitPlace(String sender, String queue, int messages) {
        Await.until(() -> count(sender, queue) == messages, Duration.ofMinutes(3),
                messages + " messages of " + sender + " are in " + queue);
    }

    private static long count(String sender, String queue) {
        return postfix.queue().stream().filter(line -> line.contains(sender))
                .filter(line -> line.contains("\"queue_name\": \"" + queue + '"')).count();
    }

    private static void outcomes(CommandRun run, int messages, String outcome) {
        assertEquals(messages, run.objects().stream().filter(one -> one.get("outcome").asText().equals(outcome))
                .count(), run::out);
        assertEquals(messages, run.objects().size(), run::out);
    }

    @Test
    void messagesAreHeldAndReleased() {
        String sender = waiting(3);
        outcomes(run("anna", "hold", "--sender", sender, "--sudo", "--yes").requireCode(0), 3, "done");
        assertEquals(3, count(sender, "hold"));
        run("anna", "hold", "--sender", sender, "--sudo", "--yes").requireCode(0);
        assertTrue(run("anna", "retry", "--sender", sender, "--sudo").requireCode(0).objects().isEmpty(),
                "what is held is not tried");
        outcomes(run("anna", "release", "--sender", sender, "--queue", "hold", "--sudo", "--yes").requireCode(0), 3,
                "done");
        awaitPlace(sender, "deferred", 3);
    }

    @Test
    void aRetryNeedsNoRightOfRoot() {
        String sender = waiting(2);
        CommandRun retry = run("carl", "retry", "--sender", sender).requireCode(0);
        assertEquals(2, retry.objects().size());
        String id = retry.objects().getFirst().get("id").asText();
        Await.until(() -> postfix.log().lines()
                .filter(line -> line.contains(id + ": to=<") && line.contains("status=deferred")).count() >= 2,
                Duration.ofMinutes(1), "it was tried again");
        JsonNode entry = entries(id).getFirst();
        assertEquals("[\"xargs\",\"-n\",\"1\",\"postqueue\",\"-i\"]", entry.get("command").toString());
        assertEquals("retry", entry.get("action").asText());
    }

    @Test
    void aDeliveryIsFollowed() {
        String sender = waiting(2);
        List<JsonNode> said = run("anna", "retry", "--sender", sender, "--follow", "--sudo").requireCode(0).objects();
        List<JsonNode> results = said.stream().filter(one -> one.has("outcome")).toList();
        assertEquals(2, results.size(), said::toString);
        for (JsonNode result : results) {
            // whoever looks within a second of the try before sees no difference
            assertTrue(List.of("done", "asked").contains(result.get("outcome").asText()), result::toString);
            assertTrue(said.stream().filter(one -> one.has("line")).map(one -> one.get("line").asText())
                    .anyMatch(line -> line.contains(result.get("id").asText()) && line.contains("status=deferred")),
                    said::toString);
        }
        assertFalse(said.getFirst().has("outcome"), "the dialogue comes first");
    }

    @Test
    void messagesAreTakenAgainAsNewOnes() {
        String sender = waiting(2);
        outcomes(run("anna", "requeue", "--sender", sender, "--sudo", "--yes").requireCode(0), 2, "done");
        awaitPlace(sender, "deferred", 2);
    }

    @Test
    void messagesAreGivenUp() {
        String sender = waiting(1);
        JsonNode bounced = run("anna", "bounce", "--sender", sender, "--sudo", "--yes").requireCode(0).objects()
                .getFirst();
        assertTrue(List.of("done", "asked").contains(bounced.get("outcome").asText()), bounced::toString);
        Await.until(() -> postfix.log().contains(bounced.get("id").asText() + ": sender non-delivery notification"),
                Duration.ofMinutes(1), "the sender is told");
    }

    @Test
    void onlyWhatWasFoundIsDeletedAndTheJournalHasTheExactCommand() {
        String sender = waiting(3);
        String other = waiting(1);
        CommandRun dry = run("anna", "delete", "--sender", sender, "--sudo", "--dry-run").requireCode(0);
        outcomes(dry, 3, "not-sent");
        assertEquals(3, count(sender, "deferred"));
        run("anna", "delete", "--sender", sender, "--sudo").requireCode(2);
        CommandRun delete = run("anna", "delete", "--sender", sender, "--sudo", "--yes").requireCode(0);
        outcomes(delete, 3, "done");
        assertEquals(0, count(sender, "deferred"));
        assertEquals(1, count(other, "deferred"));
        JsonNode entry = entries(delete.objects().getFirst().get("id").asText()).getFirst();
        assertEquals("[\"/usr/sbin/postsuper\",\"-d\",\"-\"]", entry.get("command").toString());
        assertEquals("ssh://anna@127.0.0.1:" + node.port(), entry.get("place").asText());
        assertEquals(3, entry.get("outcomes").size());
        assertEquals("done", entry.get("outcomes").elements().next().asText());
    }

    private static List<JsonNode> entries(String id) {
        return CommandRun.of("queue", "journal", "--json").requireCode(0).objects().stream()
                .filter(entry -> entry.get("outcomes").has(id)).toList();
    }

    @Test
    void aStrangeSenderIsNeverReadByAShell() {
        postfix.send(STRANGE, "a@example.org");
        awaitPlace("strange $(touch", "deferred", 1);
        JsonNode held = run("anna", "hold", "--sender", STRANGE, "--sudo", "--yes").requireCode(0).objects()
                .getFirst();
        assertEquals("done", held.get("outcome").asText());
        JsonNode shown = run("anna", "show", held.get("id").asText(), "--body", "--sudo").requireCode(0).objects()
                .getFirst();
        assertTrue(shown.get("content").asText().contains("Subject: hello"), shown::toString);
        assertTrue(shown.get("content").asText().contains("Hello!"), shown::toString);
        outcomes(run("anna", "delete", held.get("id").asText(), "--sudo", "--yes").requireCode(0), 1, "done");
    }

    @Test
    void whichRightIsMissingIsTold() {
        String sender = waiting(2);
        CommandRun sudo = run("bert", "delete", "--sender", sender, "--sudo", "--yes").requireCode(4);
        outcomes(sudo, 2, "not-sent");
        assertTrue(sudo.err().contains("/usr/sbin/postsuper -d -"), sudo::err);
        assertTrue(run("carl", "hold", "--sender", sender, "--yes").requireCode(4).err()
                .contains("/usr/sbin/postsuper -h -"));
        assertEquals(2, count(sender, "deferred"));
    }

    @Test
    void whatIsNotThereIsTold() {
        CommandRun missing = run("anna", "delete", "00000000000", "--sudo", "--yes").requireCode(1);
        assertTrue(missing.err().contains("00000000000"), missing::err);
        assertTrue(missing.objects().isEmpty());
        run("anna", "delete", "--sudo", "--yes").requireCode(2);
        run("anna", "show", "00000000000", "--sudo").requireCode(1);
        assertFalse(postfix.log().contains("ALL"));
        run("anna", "delete", "ALL", "--sudo", "--yes").requireCode(1);
    }

    @Test
    void aCutConnectionLeavesNoDoubtAboutWhatWasDone() throws IOException {
        String sender = waiting(4);
        Path real = Files.copy(Path.of("/usr/sbin/postsuper"), postfix.configuration().resolve("postsuper"),
                StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        Path reached = postfix.configuration().resolve("reached");
        // deletes one message, and then the line is cut
        String half = "#!/bin/sh\nread id\necho $id | %s -d -\n: >%s\nread rest\nexec sleep 600\n".formatted(real,
                reached);
        try (Sshd cut = Sshd.with().user("dora").folder("/etc/postfix", postfix.configuration())
                .sudo("dora ALL=(root) NOPASSWD: ALL").program("/usr/sbin/postsuper", half).start();
                ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            beside.submit(() -> {
                Await.until(() -> Files.exists(reached), Duration.ofMinutes(1), "one message is deleted");
                cut.killConnections();
            });
            CommandRun delete = CommandRun.of("queue", "delete", "--sender", sender, "--sudo", "--yes", "--json",
                    "--node", "ssh://dora@127.0.0.1:" + cut.port(), "--identity", cut.key().file().toString(),
                    "--known-hosts", cut.knownHosts().toString()).requireCode(3);
            List<String> outcomes = delete.objects().stream().map(one -> one.get("outcome").asText()).sorted().toList();
            assertEquals(List.of("done", "refused", "refused", "refused"), outcomes, delete::out);
            assertEquals(3, count(sender, "deferred"));
            JsonNode entry = entries(delete.objects().getFirst().get("id").asText()).getFirst();
            assertEquals(outcomes, StreamSupport.stream(entry.get("outcomes").spliterator(), false)
                    .map(JsonNode::asText).sorted().toList());
        }
    }

    @Test
    void whereTheMailSystemIsDownThatIsTold() {
        try (Postfix down = Postfix.deferring(Map.of("example.net", "4.2.2 mailbox full"));
                Sshd other = Sshd.with().user("emil").folder("/etc/postfix", down.configuration()).start()) {
            down.stop();
            CommandRun retry = CommandRun.of("queue", "retry", "--queue", "deferred", "--json", "--verbose", "--node",
                    "ssh://emil@127.0.0.1:" + other.port(), "--identity", other.key().file().toString(),
                    "--known-hosts", other.knownHosts().toString()).requireCode(1);
            assertTrue(retry.err().contains("ail system is down"), retry::err);
        }
    }
}
