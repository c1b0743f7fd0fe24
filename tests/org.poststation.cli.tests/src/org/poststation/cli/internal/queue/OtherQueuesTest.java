// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.mta.Exim;
import org.poststation.testkit.mta.Sendmail;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.sshd.SshdBuilder;

import com.fasterxml.jackson.databind.JsonNode;

/** The queues of real Exim and sendmail behind a real SSH server. */
@Timeout(240)
class OtherQueuesTest {

    private static final String STRANGE = "\"strange $(touch x);'`id`\"@sample.test";

    private static SshdBuilder node() {
        return Sshd.with().user("anna").user("bert").sudo("anna ALL=(root) NOPASSWD: ALL");
    }

    private static CommandRun run(Sshd node, String user, String... words) {
        List<String> command = new ArrayList<>(List.of("queue"));
        command.addAll(List.of(words));
        command.addAll(List.of("--sudo", "--node", "ssh://" + user + "@127.0.0.1:" + node.port(), "--identity",
                node.key().file().toString(), "--known-hosts", node.knownHosts().toString(), "--json", "--verbose"));
        return CommandRun.of(command.toArray(String[]::new));
    }

    private static JsonNode from(Sshd node, String sender) {
        return run(node, "anna", "list").requireCode(0).objects().stream()
                .filter(message -> message.get("sender").asText().equals(sender)).findFirst().orElseThrow();
    }

    private static JsonNode recipient(JsonNode message, String address) {
        return StreamSupport.stream(message.get("recipients").spliterator(), false)
                .filter(one -> one.get("address").asText().equals(address)).findFirst().orElseThrow();
    }

    private static String outcome(Sshd node, String action, JsonNode message) {
        CommandRun run = run(node, "anna", action, message.get("id").asText(), "--yes");
        assertEquals(1, run.objects().size(), run::toString);
        return run.objects().getFirst().get("outcome").asText() + run.objects().getFirst().get("said").asText()
                .replaceAll(".*(fatal|error).*", " $1");
    }

    @Test
    void exim() {
        try (Exim exim = new Exim(node())) {
            Sshd node = exim.node();
            assertTrue(run(node, "anna", "list").requireCode(0).objects().isEmpty());
            exim.send("news@sample.test", "full@example.net", "away@example.org");
            exim.runQueue();
            exim.send("<>", "null@example.org");
            exim.send("other@sample.test", "other@example.net");
            JsonNode news = from(node, "news@sample.test");
            assertEquals("exim", news.get("mta").asText());
            assertEquals("input", news.get("queue").asText());
            assertTrue(news.get("size").asInt() > 50, news::toString);
            assertTrue(Instant.parse(news.get("arrival").asText()).isBefore(Instant.now().plusSeconds(2)));
            JsonNode full = recipient(news, "full@example.net");
            assertEquals("4.2.2", full.get("status").asText());
            assertEquals(1, full.get("attempts").asInt());
            assertTrue(Instant.parse(full.get("next_retry").asText()).isAfter(Instant.now()), full::toString);
            assertTrue(recipient(news, "away@example.org").get("reason").asText().contains("Connection refused"));
            assertEquals("null@example.org", from(node, "").get("recipients").get(0).get("address").asText());

            assertEquals("done", outcome(node, "hold", news).substring(0, 4));
            assertEquals("frozen", from(node, "news@sample.test").get("queue").asText());
            assertEquals("done", outcome(node, "release", news).substring(0, 4));
            assertEquals("input", from(node, "news@sample.test").get("queue").asText());
            assertEquals("done", outcome(node, "retry", news).substring(0, 4));
            assertEquals(2, recipient(from(node, "news@sample.test"), "full@example.net").get("attempts").asInt());
            String dialogue = run(node, "anna", "retry", news.get("id").asText(), "--follow").requireCode(0).out();
            assertTrue(dialogue.contains("mailbox full") && dialogue.contains("\"line\""), dialogue);
            assertEquals("refused", outcome(node, "requeue", news), "Exim can't");
            JsonNode shown = run(node, "anna", "show", news.get("id").asText()).requireCode(0).objects().getFirst();
            assertTrue(shown.get("content").asText().contains("Subject: hello"), shown::toString);
            assertEquals("done", outcome(node, "delete", news).substring(0, 4));
            assertEquals("done", outcome(node, "bounce", from(node, "other@sample.test")).substring(0, 4));
            run(node, "bert", "list").requireCode(4);
        }
    }

    @Test
    void sendmail() {
        try (Sendmail sendmail = new Sendmail(node())) {
            Sshd node = sendmail.node();
            assertTrue(run(node, "anna", "list").requireCode(0).objects().isEmpty());
            sendmail.send("news@sample.test", "u1@example.net", "u2@example.org");
            sendmail.send(STRANGE, "strange@example.org");
            sendmail.send("other@sample.test", "other@example.org");
            sendmail.submit("form@sample.test", "office@example.org");
            sendmail.runQueue();
            assertEquals(4, run(node, "anna", "list").objects().size(), sendmail.mailq()::output);
            JsonNode news = from(node, "news@sample.test");
            assertEquals("sendmail", news.get("mta").asText());
            assertTrue(List.of("main", "slow").contains(news.get("queue").asText()), news::toString);
            assertEquals(7, news.get("size").asInt(), "of the body");
            assertEquals(1, recipient(news, "u1@example.net").get("attempts").asInt());
            assertTrue(recipient(news, "u2@example.org").get("reason").asText().startsWith("Connection refused"));
            assertFalse(recipient(news, "u1@example.net").has("next_retry"), "nobody says");
            assertEquals("client", from(node, "form@sample.test").get("queue").asText());
            assertEquals("strange@example.org", from(node, STRANGE).get("recipients").get(0).get("address").asText());

            assertEquals("done", outcome(node, "retry", news).substring(0, 4));
            assertEquals(2, recipient(from(node, "news@sample.test"), "u1@example.net").get("attempts").asInt());
            String dialogue = run(node, "anna", "retry", news.get("id").asText(), "--follow").requireCode(0).out();
            assertTrue(dialogue.contains("Connecting to [127.0.0.1]"), dialogue);
            assertEquals("done", outcome(node, "hold", news).substring(0, 4));
            assertEquals("quarantine", from(node, "news@sample.test").get("queue").asText());
            JsonNode shown = run(node, "anna", "show", news.get("id").asText(), "--body").requireCode(0).objects()
                    .getFirst();
            assertTrue(shown.get("content").asText().contains("Subject: hello"), shown::toString);
            assertEquals("done", outcome(node, "release", news).substring(0, 4));
            assertFalse(from(node, "news@sample.test").get("queue").asText().equals("quarantine"));
            assertEquals("refused", outcome(node, "bounce", news), "sendmail can't");
            assertEquals("done", outcome(node, "delete", news).substring(0, 4));
            assertEquals("done", outcome(node, "delete", from(node, "form@sample.test")).substring(0, 4));
            assertEquals(2, run(node, "anna", "list").objects().size());
            assertFalse(sendmail.mailq("-qL").output().contains("6A"), "no body is lost");
            run(node, "bert", "list").requireCode(4);
            mailqTellsWhatItMay(sendmail);
        }
    }

    /** Where sendmail runs as root for everybody, everybody may see the queue. */
    private static void mailqTellsWhatItMay(Sendmail sendmail) {
        Sshd node = sendmail.node();
        node.inside("chmod", "u+s", "/usr/sbin/sendmail").runSuccessfully();
        JsonNode held = from(node, "other@sample.test");
        assertEquals("done", outcome(node, "hold", held).substring(0, 4));
        List<JsonNode> whole = run(node, "anna", "list").requireCode(0).objects();
        CommandRun mailq = run(node, "bert", "list").requireCode(0);
        assertTrue(mailq.err().contains("queue-no-queue-files"), mailq::err);
        assertEquals(whole.size(), mailq.objects().size(), () -> sendmail.mailq("-v").output() + mailq);
        for (JsonNode message : whole) {
            JsonNode seen = mailq.objects().stream().filter(one -> one.get("id").equals(message.get("id")))
                    .findFirst().orElseThrow(() -> new AssertionError(mailq.toString()));
            for (String same : List.of("queue", "instance", "sender", "size")) {
                assertEquals(message.get(same), seen.get(same), mailq::toString);
            }
            assertEquals(message.get("arrival").asText().substring(0, 16),
                    seen.get("arrival").asText().substring(0, 16));
            JsonNode recipient = seen.get("recipients").get(0);
            assertEquals(message.get("recipients").get(0).get("address"), recipient.get("address"));
            assertEquals(message.get("recipients").get(0).get("reason"), recipient.get("reason"));
            assertFalse(recipient.has("attempts"), "nobody says");
        }
        CommandRun refused = run(node, "bert", "retry", "--sender", "strange", "--follow").requireCode(4);
        assertEquals("not-sent", refused.objects().getLast().get("outcome").asText(), refused::toString);
    }
}
