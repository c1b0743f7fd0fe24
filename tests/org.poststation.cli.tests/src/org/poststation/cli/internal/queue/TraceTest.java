// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.sshd.Sshd;

import com.fasterxml.jackson.databind.JsonNode;

@Timeout(180)
class TraceTest {

    private static final String NEEDLE = "x'; touch /tmp/pwned; '$(id)`id`@example.org";

    private static Postfix postfix;
    private static Sshd node;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        postfix = Postfix.deferring(Map.of("example.net", "4.2.2 host mx.example.net[192.0.2.2] said: 452 4.2.2 full"));
        node = Sshd.with().user("anna").user("bert").folder("/etc/postfix", postfix.configuration())
                .sudo("anna ALL=(root) NOPASSWD: /usr/bin/cat").start();
        postfix.send("sender@example.org", "one@example.net", "two@example.net");
        postfix.send("other@example.org", "three@example.net");
        Await.until(() -> postfix.queue().stream().filter(line -> line.contains("\"deferred\"")).count() == 2,
                Duration.ofMinutes(1), "both are deferred");
    }

    @AfterAll
    static void stop() {
        node.close();
        postfix.close();
    }

    private static CommandRun remote(String user, String... words) {
        List<String> command = new ArrayList<>(List.of("queue", "trace"));
        command.addAll(List.of(words));
        command.addAll(List.of("--node", "ssh://" + user + "@127.0.0.1:" + node.port(), "--identity",
                node.key().file().toString(), "--known-hosts", node.knownHosts().toString(), "--json"));
        return CommandRun.of(command.toArray(String[]::new));
    }

    private static CommandRun local(Path file, String needle, String... more) {
        List<String> command = new ArrayList<>(
                List.of("queue", "trace", needle, "--node", "local", "--json", "--log", file.toString()));
        command.addAll(List.of(more));
        return CommandRun.of(command.toArray(String[]::new));
    }

    private static String line(Instant at, String id, String text) {
        return at + " mx1 postfix/smtp[1]: " + id + ": " + text + '\n';
    }

    @Test
    void anAddressLeadsToTheWholeStory() {
        List<JsonNode> stories = remote("anna", "ONE@example.net", "--sudo").requireCode(0).objects();
        assertEquals(1, stories.size());
        JsonNode story = stories.getFirst();
        assertEquals("sender@example.org", story.get("sender").asText());
        assertTrue(story.get("message_id").asText().endsWith("@mail.example.com>"), story::toString);
        assertEquals(2, story.get("recipients").size(), story::toString);
        for (JsonNode recipient : story.get("recipients")) {
            assertEquals("deferred", recipient.get("what").asText());
            assertEquals("4.2.2", recipient.get("status").asText());
            assertTrue(recipient.get("delay").asText().contains(" s ("), recipient::toString);
        }
        assertTrue(story.get("origin").asText().startsWith("uid "), story::toString);
        assertEquals("received", story.get("events").get(0).get("what").asText(), story::toString);
        String id = story.get("queue_ids").get(0).asText().replaceFirst(".*/", "");
        assertEquals(story, remote("anna", id, "--sudo").requireCode(0).objects().getFirst());
        assertEquals(story, remote("anna", story.get("message_id").asText(), "--sudo").objects().getFirst());
    }

    @Test
    void aLogThatCannotBeReadIsNoSilence() {
        CommandRun run = remote("bert", "one@example.net").requireCode(1);
        JsonNode warning = run.errors().getFirst().get("warning");
        assertEquals("log-unreadable", warning.get("rule").asText());
        assertTrue(warning.get("what").asText().contains("/usr/bin/cat"), warning::toString);
        CommandRun refused = remote("bert", "one@example.net", "--sudo").requireCode(1);
        assertEquals("log-unreadable", refused.errors().getFirst().get("warning").get("rule").asText());
    }

    @Test
    void rotatedAndCompressedFilesAndTheTimeWindow() throws IOException {
        Instant now = Instant.now().minusSeconds(60);
        Instant yesterday = now.minus(Duration.ofDays(1));
        Path log = folder.resolve("mail log");
        Files.writeString(log,
                line(now, "4AAAAAAA", "to=<a@example.org>, relay=x, delay=1, dsn=2.0.0, status=sent (ok)"));
        Path first = Files.writeString(folder.resolve("mail log.1"),
                line(yesterday, "4AAAAAAA", "client=x[192.0.2.1]"));
        Path second = Files.writeString(folder.resolve("mail log.2"),
                line(yesterday.minusSeconds(60), "4AAAAAAA", "message-id=<m@example.org>"));
        Tool.of("gzip", "gzip").with(first.toString()).runSuccessfully();
        Tool.of("xz", "xz-utils").with(second.toString()).runSuccessfully();
        Path all = folder.resolve("mail*log*");
        JsonNode story = local(all, "A@EXAMPLE.ORG", "--since", "2d").requireCode(0).objects().getFirst();
        assertEquals(3, story.get("events").size(), story::toString);
        assertEquals("<m@example.org>", story.get("message_id").asText());
        assertEquals(1, local(all, "a@example.org", "--since", "1h").objects().getFirst().get("events").size());
        local(all, "a@example.org", "--since", "2d", "--until", "1h").requireCode(1);
        Files.setLastModifiedTime(folder.resolve("mail log.1.gz"), FileTime.from(now.minus(Duration.ofDays(9))));
        assertEquals(2, local(all, "a@example.org", "--since", "2d").objects().getFirst().get("events").size(),
                "a file that was not written to since is left alone");
    }

    @Test
    void nothingOfTheNeedleIsACommandOrAPattern() throws IOException {
        Path log = folder.resolve("mail.log");
        Files.writeString(log, line(Instant.now(), "4AAAAAAA",
                "to=<" + NEEDLE + ">, relay=none, delay=1, dsn=4.0.0, status=deferred (\u001b[2Jno)"));
        JsonNode story = local(log, NEEDLE).requireCode(0).objects().getFirst();
        assertEquals(NEEDLE, story.get("recipients").get(0).get("address").asText());
        assertFalse(story.toString().contains("\\u001b"), story::toString);
        assertTrue(Files.notExists(Path.of("/tmp/pwned")));
        local(log, ".*@example").requireCode(1);
        local(log, "ab").requireCode(2);
        local(log, "abc\ndef").requireCode(2);
    }

    @Test
    void tooMuchIsCutAndSaid() throws IOException {
        Path log = folder.resolve("mail.log");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(line(Instant.now(), "4AAAAA" + i,
                    "to=<all@example.org>, relay=x, delay=1, dsn=2.0.0, status=sent (ok)"));
        }
        Files.writeString(log, lines);
        CommandRun run = local(log, "all@example.org").requireCode(0);
        assertTrue(run.errors().stream().map(error -> error.get("warning").get("rule").asText()).toList()
                .containsAll(List.of("log-too-much", "log-too-many")), run.err());
    }

    @Test
    void aNodeWithoutALogOrWithABrokenOne() throws IOException {
        CommandRun none = local(folder.resolve("none"), "a@example.org").requireCode(1);
        assertEquals("log-none", none.errors().getFirst().get("warning").get("rule").asText());
        Path broken = Files.writeString(folder.resolve("mail.log.gz"), "this is no gzip");
        CommandRun complaint = local(broken, "a@example.org").requireCode(1);
        assertEquals("log-complaint", complaint.errors().getFirst().get("warning").get("rule").asText());
    }

    @Test
    void aNodeThatIsDownDoesNotHideTheOthers() {
        CommandRun run = remote("anna", "one@example.net", "--sudo", "--node", "ssh://anna@127.0.0.1:" + Ports.free())
                .requireCode(3);
        assertEquals(1, run.objects().size());
    }

    @Test
    void theStoryForReading() throws IOException {
        Path log = folder.resolve("mail.log");
        Files.writeString(log, line(Instant.now(), "4AAAAAAA", "to=<a@example.org>, relay=mx.example.org[192.0.2.1]:25,"
                + " delay=1.5, delays=1/0/0.2/0.3, dsn=2.0.0, status=sent (250 ok)"));
        CommandRun run = CommandRun.of("queue", "trace", "a@example.org", "--node", "local", "--log", log.toString())
                .requireCode(0);
        assertTrue(
                run.out().lines().anyMatch(line -> line.contains("delivered") && line.contains("1.5 s (1/0/0.2/0.3)")),
                run::out);
    }
}
