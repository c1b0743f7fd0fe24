// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.testkit.Await;
import org.poststation.testkit.SmallDisk;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.sshd.SshdBuilder;

import com.fasterxml.jackson.databind.JsonNode;

/** Queues that are not as one would like them. */
@Timeout(180)
class QueueFaultsTest {

    private static final Map<String, String> REASONS = Map.of("example.net", "4.2.2 mailbox full", "example.org",
            "4.4.1 timed out");

    private static SshdBuilder node(Postfix postfix) {
        return Sshd.with().user("anna").sudo("anna ALL=(root) NOPASSWD: ALL")
                .folder("/etc/postfix", postfix.configuration());
    }

    private static CommandRun run(Sshd node, String... words) {
        List<String> command = new ArrayList<>(List.of("queue"));
        command.addAll(List.of(words));
        command.addAll(List.of("--node", "ssh://anna@127.0.0.1:" + node.port(), "--identity",
                node.key().file().toString(), "--known-hosts", node.knownHosts().toString(), "--json", "--sudo"));
        return CommandRun.of(command.toArray(String[]::new));
    }

    private static void send(Postfix postfix, String sender, String... recipients) {
        long before = postfix.deferred();
        postfix.send(sender, recipients);
        Await.until(() -> postfix.deferred() > before, Duration.ofMinutes(1), sender + " is deferred");
    }

    private static JsonNode from(CommandRun run, String sender) {
        return run.objects().stream().filter(one -> one.get("sender").asText().equals(sender)).findFirst()
                .orElseThrow(() -> new AssertionError(run.toString()));
    }

    /** The file of a deferred message. */
    private static Path file(Postfix postfix, String id) throws IOException {
        try (Stream<Path> files = Files.walk(postfix.queueFolder().resolve("deferred"))) {
            return files.filter(file -> file.getFileName().toString().equals(id)).findFirst().orElseThrow();
        }
    }

    /** The installed postqueue, with its rights, where another one is shown in its place. */
    private static String realPostqueue(Postfix postfix) {
        Path copy = postfix.configuration().resolve("postqueue");
        Tool.of("cp", "coreutils").with("-a", "/usr/sbin/postqueue", copy.toString()).runSuccessfully();
        return copy.toString();
    }

    @Test
    void aPostfixBefore31IsReadByWhatItPrints() {
        try (Postfix postfix = Postfix.deferring(REASONS)) {
            send(postfix, "news@sample.test", "a@example.net", "b@example.org", "c@example.org");
            send(postfix, "<>", "d@example.org");
            send(postfix, "held@sample.test", "e@example.net");
            String old = """
                    #!/bin/sh
                    for word; do [ "$word" != -j ] || {
                    echo "postqueue: invalid option -- 'j'" >&2
                    echo "postqueue: fatal: usage: postqueue -f | postqueue -i queueid | postqueue -p" >&2
                    exit 69
                    }; done
                    exec %s "$@"
                    """.formatted(realPostqueue(postfix));
            try (Sshd now = node(postfix).start();
                    Sshd before = node(postfix).program("/usr/sbin/postqueue", old).start()) {
                run(now, "hold", "--sender", "held@", "--yes").requireCode(0);
                CommandRun wanted = run(now, "list").requireCode(0);
                CommandRun printed = run(before, "list").requireCode(0);
                assertEquals(3, printed.objects().size(), printed::toString);
                assertEquals(facts(wanted), facts(printed));
                assertEquals("hold", from(printed, "held@sample.test").get("queue").asText());
                assertTrue(printed.errors().isEmpty(), printed::err);
            }
        }
    }

    /** All that is told, but for the node. */
    private static Set<String> facts(CommandRun run) {
        return run.objects().stream().map(one -> one.toString().replaceFirst("ssh://[^\"]*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void whoMayNotSeeTheQueueReadsWhatPostfixSays() throws IOException {
        try (Postfix postfix = Postfix.deferring(REASONS)) {
            set(postfix, "authorized_mailq_users = root");
            try (Sshd node = node(postfix).start()) {
                CommandRun list = run(node, "list").requireCode(1);
                assertTrue(list.objects().isEmpty());
                String what = list.errors().getFirst().get("error").get("what").asText();
                assertTrue(what.contains("\"postqueue -j\" failed: ")
                        && what.contains("not allowed to view the mail queue"), what);
            }
        }
    }

    @Test
    void whatLeavesWhileItIsListedIsGone() {
        try (Postfix postfix = Postfix.deferring(REASONS)) {
            send(postfix, "news@sample.test", "a@example.net");
            send(postfix, "news@sample.test", "b@example.net");
            String id = id(postfix);
            String changing = "#!/bin/sh\n%s \"$@\"\nsudo -n /usr/sbin/postsuper -d %s >/dev/null 2>&1\n".formatted(
                    realPostqueue(postfix), id);
            try (Sshd node = node(postfix).program("/usr/sbin/postqueue", changing).start()) {
                CommandRun delete = run(node, "delete", "--sender", "news@", "--yes").requireCode(1);
                assertEquals(2, delete.objects().size(), delete::toString);
                assertEquals("gone", outcome(delete, id));
                assertEquals(Set.of("gone", "done"), delete.objects().stream()
                        .map(one -> one.get("outcome").asText()).collect(Collectors.toSet()));
            }
        }
    }

    private static String outcome(CommandRun run, String id) {
        return run.objects().stream().filter(one -> one.get("id").asText().equals(id)).findFirst().orElseThrow()
                .get("outcome").asText();
    }

    @Test
    void anIdThatIsUsedAgainProtectsTheOtherMessage() throws IOException {
        try (Postfix postfix = Postfix.deferring(REASONS)) {
            send(postfix, "old@sample.test", "a@example.net");
            String id = id(postfix);
            send(postfix, "new@sample.test", "another@example.net");
            String other = postfix.queue().stream().filter(line -> line.contains("new@sample.test")).findFirst()
                    .orElseThrow().replaceFirst(".*\"queue_id\": \"([^\"]+)\".*", "$1");
            String reusing = "#!/bin/sh\n%s \"$@\"\nsudo -n /bin/mv %s %s 2>/dev/null\nexit 0\n".formatted(
                    realPostqueue(postfix), file(postfix, other), file(postfix, id));
            try (Sshd node = node(postfix).program("/usr/sbin/postqueue", reusing).start()) {
                CommandRun delete = run(node, "delete", id, "--yes").requireCode(1);
                assertEquals("replaced", outcome(delete, id), delete::toString);
                assertTrue(postfix.queue().stream()
                        .anyMatch(line -> line.contains(id) && line.contains("new@sample.test")));
            }
        }
    }

    @Test
    void instancesMayHaveTheSameId() throws IOException {
        try (Postfix first = Postfix.deferring(REASONS); Postfix second = Postfix.deferring(REASONS)) {
            send(first, "one@sample.test", "a@example.net");
            send(second, "two@sample.test", "b@example.net");
            Path one = file(first, id(first));
            Path two = file(second, id(second));
            String id = one.getFileName().toString();
            Path same = Files.createDirectories(second.queueFolder().resolve("deferred/" + id.charAt(0))).resolve(id);
            Tool.of("chown", "coreutils").with("postfix", same.getParent().toString()).runSuccessfully();
            Files.move(two, same);
            set(first, "multi_instance_enable = yes\nmulti_instance_directories = " + second.configuration());
            set(second, "multi_instance_enable = yes\nmulti_instance_name = postfix-out");
            try (Sshd node = node(first).start()) {
                CommandRun list = run(node, "list").requireCode(0);
                assertEquals(List.of(id, id), list.objects().stream().map(message -> message.get("id").asText())
                        .toList(), list::toString);
                assertEquals(second.configuration().toString(), from(list, "two@sample.test").get("instance").asText());
                assertFalse(from(list, "one@sample.test").has("instance"));
                CommandRun delete = run(node, "delete", id, "--sender", "two@", "--yes").requireCode(0);
                assertEquals("two@sample.test", delete.objects().getFirst().get("sender").asText());
                assertEquals(List.of(), second.queue());
                assertEquals(1, first.queue().size());
            }
        }
    }

    private static void set(Postfix postfix, String lines) throws IOException {
        Files.writeString(postfix.configuration().resolve("main.cf"), lines + "\n", StandardOpenOption.APPEND);
    }

    private static String id(Postfix postfix) {
        return postfix.queue().getFirst().replaceFirst(".*\"queue_id\": \"([^\"]+)\".*", "$1");
    }

    @Test
    void onAFullDiskTheQueueIsReadAndEmptied() {
        try (SmallDisk disk = SmallDisk.mount()) {
            disk.grow();
            Tool.of("chmod", "coreutils").with("a+x", disk.path().toString(), disk.path().getParent().toString())
                    .runSuccessfully();
            try (Postfix postfix = Postfix.deferringOn(disk.path(), REASONS)) {
                send(postfix, "news@sample.test", "a@example.net");
                send(postfix, "news@sample.test", "b@example.net");
                send(postfix, "kept@sample.test", "c@example.net");
                disk.fill();
                try (Sshd node = node(postfix).start()) {
                    assertEquals(3, run(node, "list").requireCode(0).objects().size());
                    run(node, "hold", "--sender", "kept@", "--yes").requireCode(0);
                    CommandRun delete = run(node, "delete", "--sender", "news@", "--yes").requireCode(0);
                    assertEquals(2, delete.objects().size());
                    assertEquals(1, postfix.queue().size(), "nothing else is lost");
                    assertTrue(postfix.queue().getFirst().contains("kept@sample.test"));
                }
            } finally {
                disk.clear();
            }
        }
    }

    @Test
    void longListsLongReasonsAndHalfLinesAreBorne() {
        String message = "{\"queue_name\": \"deferred\", \"queue_id\": \"549FF21802%d\", \"recipients\": [%s]}\n";
        String recipients = IntStream.range(0, 50_000).mapToObj(i -> "{\"address\": \"u" + i + "@example.org\"}")
                .collect(Collectors.joining(", "));
        String reason = "{\"address\": \"a@example.org\", \"delay_reason\": \"4.2.2 " + "\\u001b[31mred".repeat(10_000)
                + "\"}";
        String listing = message.formatted(2, recipients) + message.formatted(3, reason) + "{\"queue_name\": \"defer";
        try (Sshd node = Sshd.with().user("anna").file("anna", "listing", listing)
                .program("/usr/sbin/postqueue", "#!/bin/sh\nexec cat \"$HOME/listing\"\n").start()) {
            CommandRun list = run(node, "list").requireCode(0);
            assertEquals(2, list.objects().size(), list::err);
            assertEquals(50_000, list.objects().getFirst().get("recipients").size());
            String said = list.objects().getLast().get("recipients").get(0).get("reason").asText();
            assertTrue(said.startsWith("4.2.2 redred") && said.length() <= 4000, said);
            assertFalse(list.out().contains("\u001b"), "nothing steers the terminal");
            assertTrue(list.err().contains("queue-malformed-lines"), list::err);
        }
    }
}
