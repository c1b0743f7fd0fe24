// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.TestServices;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.QueueLook;
import org.poststation.queue.action.KeepHolding;
import org.poststation.queue.action.KeepHolding.Rounds;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.sshd.Sshd;

@Timeout(180)
class KeepHoldingTest {

    private static final Duration SOON = Duration.ofMillis(20);

    private static Postfix postfix;
    private static Sshd node;

    @BeforeAll
    static void start() {
        postfix = Postfix.deferring(Map.of("example.net", "4.2.2 mailbox full"));
        node = Sshd.with().user("anna").sudo("anna ALL=(root) NOPASSWD: ALL")
                .folder("/etc/postfix", postfix.configuration()).start();
    }

    @AfterAll
    static void stop() {
        node.close();
        postfix.close();
    }

    private static MessageFilter from(String sender) {
        return new MessageFilter("", sender, "", "", "", Duration.ZERO, 0);
    }

    private static void send(String sender) {
        long before = postfix.deferred();
        postfix.send(sender, "u@example.net");
        Await.until(() -> postfix.deferred() > before, Duration.ofMinutes(1), "a message of " + sender + " waits");
    }

    @Test
    void whatComesLaterIsHeldUntilSomebodyEndsIt() throws OperationException {
        send("news@sample.test");
        List<MessageResult> results = new ArrayList<>();
        Cancellation end = new Cancellation();
        Rounds rounds = new Rounds(SOON, Duration.ofMinutes(2), change -> {
            results.addAll(change.results());
            if (results.size() == 1 && !change.results().isEmpty()) {
                send("other@sample.test");
                send("news@sample.test");
            } else if (results.size() == 2) {
                end.request();
            }
        });
        long held = new KeepHolding(Look.at(node, messages -> {}), from("news@"),
                TestServices.INSTANCE.require(QueueJournal.class), rounds).run(Progress.silent(end));
        assertEquals(2, held);
        assertTrue(results.stream().allMatch(MessageResult::isDone), results::toString);
        List<String> queue = postfix.queue();
        assertEquals(2, queue.stream().filter(line -> line.contains("\"hold\"") && line.contains("news@")).count());
        assertEquals(1, queue.stream().filter(line -> line.contains("\"deferred\"") && line.contains("other@"))
                .count());
    }

    @Test
    void whatWasNeverSentIsTriedAgain() throws OperationException {
        send("lost@sample.test");
        QueueLook look = Look.at(node, messages -> {});
        AtomicInteger logins = new AtomicInteger();
        NodeAccess losing = (name, cancellation) -> {
            int login = logins.incrementAndGet();
            if (login == 2 || login == 4) {
                throw new ConnectionLostException(When.NO_END, name, "", null);
            }
            return look.access().open(name, cancellation);
        };
        List<Outcome> outcomes = new ArrayList<>();
        Cancellation end = new Cancellation();
        Rounds rounds = new Rounds(SOON, Duration.ofMinutes(2), change -> {
            change.results().forEach(result -> outcomes.add(result.outcome()));
            if (outcomes.size() == 2) {
                end.request();
            }
        });
        long held = new KeepHolding(new QueueLook(look.nodes(), losing), from("lost@"),
                TestServices.INSTANCE.require(QueueJournal.class), rounds).run(Progress.silent(end));
        assertEquals(List.of(Outcome.NOT_SENT, Outcome.DONE), outcomes, "the same is not told twice");
        assertEquals(1, held);
    }

    @Test
    void theCommandEndsWhenItsTimeIsOver() {
        send("list@sample.test");
        CommandRun run = run("--node", "ssh://anna@127.0.0.1:" + Ports.free()).requireCode(3);
        assertTrue(run.out().contains("list@sample.test -> u@example.net: hold done"), run::out);
        assertTrue(run.out().endsWith("1 messages are held. What comes now is delivered.\n"), run::out);
        assertEquals(1, run.err().lines().filter(line -> line.contains("No SSH server runs there")).count(), run::err);
    }

    @Test
    void ofWhatComesNobodyKnowsTheId() {
        run("549FF218022").requireCode(2);
        run("--dry-run").requireCode(2);
    }

    private static CommandRun run(String... more) {
        List<String> words = new ArrayList<>(List.of("queue", "hold", "--sender", "list@", "--keep", "--for", "1s",
                "--yes", "--sudo", "--node", "ssh://anna@127.0.0.1:" + node.port(), "--identity",
                node.key().file().toString(), "--known-hosts", node.knownHosts().toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }
}
