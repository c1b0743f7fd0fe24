// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.sshd.Sshd;

import com.fasterxml.jackson.databind.JsonNode;

@Timeout(180)
class QueueTest {

    private static final String STRANGE = "\"strange $(touch x);'`id`\"@sample.test";
    private static final int FLOOD = 40;

    private static Postfix postfix;
    private static Sshd node;

    @BeforeAll
    static void start() {
        postfix = Postfix.deferring(Map.of("example.net",
                "4.2.2 host mx.example.net[192.0.2.2] said: 452 4.2.2 mailbox full, try again in 300 seconds",
                "example.org",
                "4.4.1 connect to mx.example.org[192.0.2.1]:25: Connection timed out"));
        node = Sshd.with().user("anna").user("bert").folder("/etc/postfix", postfix.configuration())
                .sudo("anna ALL=(root) NOPASSWD: /usr/bin/find").start();
        postfix.send(STRANGE, "a@example.net", "b@example.org", "c@example.org");
        postfix.send("<>", "d@example.org");
        postfix.send("ürsula@sample.test", "e@example.net");
        for (int i = 0; i < FLOOD; i++) {
            postfix.send("news@sample.test", "u" + i + "@example.net");
        }
        Await.until(() -> postfix.queue().stream().filter(line -> line.contains("\"deferred\"")).count() == FLOOD + 3,
                Duration.ofMinutes(2), "everything is deferred");
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

    private static JsonNode with(List<JsonNode> objects, String key, String value) {
        return objects.stream().filter(object -> object.get(key).asText().equals(value)).findFirst().orElseThrow();
    }

    @Test
    void messagesAreListedWithTheirRecipientsReasonsAndRetries() {
        List<JsonNode> messages = run("anna", "list", "--sudo").requireCode(0).objects();
        assertEquals(FLOOD + 3, messages.size());
        JsonNode strange = with(messages, "sender", STRANGE);
        assertEquals("postfix", strange.get("mta").asText());
        assertEquals("deferred", strange.get("queue").asText());
        JsonNode timedOut = StreamSupport.stream(strange.get("recipients").spliterator(), false)
                .filter(one -> one.get("address").asText().equals("b@example.org")).findFirst().orElseThrow();
        assertEquals("4.4.1", timedOut.get("status").asText(), "only the defer log says it");
        assertTrue(timedOut.get("reason").asText().contains("connect to mx.example.org[192.0.2.1]:25"),
                timedOut::toString);
        assertTrue(Instant.parse(timedOut.get("next_retry").asText()).isAfter(Instant.now()));
        assertTrue(Instant.parse(strange.get("arrival").asText()).isBefore(Instant.now().plusSeconds(1)));
        assertEquals("d@example.org", with(messages, "sender", "").get("recipients").get(0).get("address").asText());
        JsonNode full = with(messages, "sender", "ürsula@sample.test").get("recipients").get(0);
        assertEquals("e@example.net", full.get("address").asText());
        assertEquals("4.2.2", full.get("status").asText());
    }

    @Test
    void whoMayNotReadTheQueueFilesIsToldWhatIsMissing() {
        CommandRun run = run("bert", "list").requireCode(0);
        assertEquals(FLOOD + 3, run.objects().size());
        assertFalse(run.objects().getFirst().get("recipients").get(0).has("next_retry"));
        JsonNode timedOut = with(run.objects(), "sender", "").get("recipients").get(0);
        assertFalse(timedOut.has("status"), "nothing is invented");
        JsonNode warning = run.errors().getFirst().get("warning");
        assertEquals("queue-no-retry-times", warning.get("rule").asText());
        assertTrue(warning.get("what").asText().contains("/usr/bin/find"), warning::toString);
    }

    @Test
    void filtersChoose() {
        assertEquals(FLOOD, run("anna", "list", "--sender", "NEWS@").objects().size());
        assertEquals(1, run("anna", "list", "--sender", "<>").objects().size());
        assertEquals(2, run("anna", "list", "--domain", "Example.org").objects().size());
        assertEquals(2, run("anna", "list", "--reason", "timed out").objects().size());
        assertEquals(0, run("anna", "list", "--older-than", "1h").objects().size());
        assertEquals(0, run("anna", "list", "--queue", "hold").objects().size());
        assertEquals(FLOOD + 3, run("anna", "list", "--larger-than", "10").objects().size());
        run("anna", "list", "--older-than", "soon").requireCode(2);
    }

    @Test
    void groupsCountWhatTheListShows() {
        JsonNode queue = run("anna", "summary").requireCode(0).objects().getFirst();
        assertEquals(FLOOD + 3, queue.get("messages").asInt());
        assertEquals(FLOOD + 5, queue.get("recipients").asInt());
        List<JsonNode> domains = run("anna", "summary", "--by", "domain").requireCode(0).objects();
        assertEquals(FLOOD + 2, with(domains, "domain", "example.net").get("messages").asInt());
        assertEquals(3, with(domains, "domain", "example.org").get("recipients").asInt());
        List<JsonNode> reasons = run("anna", "summary", "--by", "reason").requireCode(0).objects();
        assertEquals(2, reasons.size(), reasons::toString);
        assertTrue(reasons.getFirst().get("reason").asText().contains("try again in … seconds"), reasons::toString);
        assertEquals(4, run("anna", "summary", "--by", "sender").requireCode(0).objects().size());
    }

    @Test
    void theOldestMessageForADomain() {
        List<JsonNode> messages = run("anna", "list", "--domain", "example.org").objects();
        String oldest = messages.stream().map(message -> message.get("arrival").asText()).min(String::compareTo)
                .orElseThrow();
        assertEquals(oldest, run("anna", "summary", "--oldest", "EXAMPLE.org").requireCode(0).objects().getFirst()
                .get("arrival").asText());
        run("anna", "summary", "--oldest", "elsewhere.test").requireCode(1);
    }

    @Test
    void aNodeThatIsDownDoesNotHideTheOthers() {
        CommandRun run = run("anna", "summary", "--node", "ssh://anna@127.0.0.1:" + Ports.free()).requireCode(3);
        assertEquals(FLOOD + 3, run.objects().getFirst().get("messages").asInt());
        assertEquals("connection", run.errors().getFirst().get("error").get("kind").asText());
    }

    @Test
    void tablesShowTheSame() {
        String table = CommandRun.of("queue", "summary", "--by", "domain", "--node",
                "ssh://anna@127.0.0.1:" + node.port(), "--identity", node.key().file().toString(), "--known-hosts",
                node.knownHosts().toString()).requireCode(0).out();
        assertTrue(table.lines().anyMatch(line -> line.matches("example.net +42 +42 .*")), table);
        assertTrue(table.lines().findFirst().orElseThrow().endsWith("1280+"), table);
    }
}
