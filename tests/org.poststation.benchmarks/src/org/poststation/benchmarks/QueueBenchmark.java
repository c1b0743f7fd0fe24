// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.group.GroupKey;
import org.poststation.queue.group.QueueGroups;
import org.poststation.testkit.Await;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;
import org.poststation.testkit.sshd.Sshd;

/**
 * Reads the queue of a real Postfix over SSH, in turn with what an administrator would type, and asks for groups; then
 * a queue of a million messages that a script makes up.
 */
public final class QueueBenchmark {

    private static final int RUNS = 5;
    private static final int DOMAINS = 20;
    /** The account finds neither it nor what it calls. */
    private static final String QSHAPE = "sudo -n env PATH=/usr/sbin:/usr/bin:/bin qshape deferred";
    private static final long MEGA = 1 << 20;
    private static final String MADE_UP = """
            #!/bin/sh
            exec awk 'BEGIN {
              t = systime()
              q = "\\""
              begin = "{" q "queue_name" q ": " q "deferred" q ", " q "queue_id" q ": " q
              rest = ", " q "sender" q ": " q "news@sample.test" q ", " q "recipients" q ": [{"
              rest = rest q "address" q ": " q "user"
              said = q ", " q "delay_reason" q ": " q "host mx.example.net[192.0.2.1] said: 452 4.2.2 full, try in "
              for (i = 0; i < %d; i++)
                printf "%%s%%09XA%%s%%d%%s%%d%%s%%d@domain%%d.example%%s%%d seconds%%s\\n", begin, i,
                  q ", " q "arrival_time" q ": ", t - i / 10, ", " q "message_size" q ": ", 500 + i %% 9000, rest, i,
                  i %% 500, said, i %% 900, q "}]}"
            }'
            """;

    private final PrintStream out;

    private QueueBenchmark(PrintStream out) {
        this.out = out;
    }

    /** @param arguments number of real messages, 20000 without it, and of made-up ones, 1000000 without it */
    public static void main(String[] arguments) throws Exception {
        int real = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int madeUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        QueueBenchmark benchmark = new QueueBenchmark(System.out);
        if (real > 0) {
            benchmark.real(real);
        }
        benchmark.madeUp(madeUp);
    }

    private void real(int messages) throws Exception {
        Map<String, String> reasons = Map.of("*", "4.4.1 connect to mx.example.net[192.0.2.2]:25: timed out");
        try (Postfix postfix = Postfix.deferring(reasons);
                QueueNode node = new QueueNode(Sshd.with().folder("/etc/postfix", postfix.configuration()))) {
            fill(postfix, messages);
            Runs ours = new Runs("console, all with retries and codes");
            Runs listing = new Runs("ssh node postqueue -j | wc -l");
            Runs byDomain = new Runs("console, age by domain");
            Runs qshape = new Runs("ssh node qshape deferred");
            for (int run = 0; run <= RUNS; run++) {
                boolean isWarm = run > 0;
                measure(isWarm, ours, () -> require(node.read(), messages));
                measure(isWarm, listing, () -> require(node.ssh("/usr/sbin/postqueue -j", "wc -l"), "", messages));
                measure(isWarm, byDomain, () -> by(GroupKey.DOMAIN, require(node.read(), messages)));
                measure(isWarm, qshape, () -> require(node.ssh(QSHAPE, "cat"), "TOTAL", messages));
            }
            out.printf("%d messages in a real Postfix, with login%n", messages);
            for (Runs runs : new Runs[] {ours, listing, byDomain, qshape}) {
                out.println(runs.line(messages));
            }
            out.printf(Locale.ROOT, "  ratio to postqueue %.2f, to qshape %.2f%n", ours.median() / listing.median(),
                    byDomain.median() / qshape.median());
            questions(node.read(), messages);
        }
    }

    private void madeUp(int messages) throws Exception {
        try (QueueNode node = new QueueNode(Sshd.with().program("/usr/sbin/postqueue", MADE_UP.formatted(messages)))) {
            long before = Heap.used();
            Runs reading = new Runs("console, all");
            QueueSnapshot[] read = new QueueSnapshot[1];
            AtomicLong first = new AtomicLong();
            long begin = System.nanoTime();
            reading.measure(
                    () -> read[0] = node.read(rows -> first.compareAndSet(0, System.nanoTime() - begin)));
            out.printf(Locale.ROOT, "%d messages made up, heap of %d MB%n%s%n  first rows, with login, after %.2f s%n"
                    + "  the snapshot takes %d MB%n", messages, Runtime.getRuntime().maxMemory() / MEGA,
                    reading.line(messages), first.get() / 1e9, (Heap.used() - before) / MEGA);
            questions(require(read[0], messages), messages);
        }
    }

    private void questions(QueueSnapshot snapshot, int messages) throws Exception {
        for (GroupKey key : GroupKey.values()) {
            Runs runs = new Runs("question: by " + key.name().toLowerCase(Locale.ROOT));
            for (int run = 0; run < RUNS; run++) {
                runs.measure(() -> by(key, snapshot));
            }
            out.println(runs.line(messages));
        }
        Runs oldest = new Runs("question: oldest of a domain");
        String domain = snapshot.messages().getLast().recipients().getFirst().domain();
        for (int run = 0; run < RUNS; run++) {
            oldest.measure(() -> snapshot.messages().stream()
                    .filter(message -> message.recipients().stream().anyMatch(one -> one.domain().equals(domain)))
                    .min(Comparator.comparingLong(QueuedMessage::arrivalSeconds)).orElseThrow());
        }
        out.println(oldest.line(messages));
    }

    private static void by(GroupKey key, QueueSnapshot snapshot) {
        if (QueueGroups.by(key, snapshot.messages(), snapshot.taken()).isEmpty()) {
            throw new IllegalStateException("no groups");
        }
    }

    private static QueueSnapshot require(QueueSnapshot snapshot, int messages) {
        if (snapshot.messages().size() != messages) {
            throw new IllegalStateException(snapshot.messages().size() + " of " + messages + " messages were read");
        }
        return snapshot;
    }

    /** A command that fails is quick. */
    private static void require(ToolResult said, String word, int messages) {
        boolean isWhole = said.output().lines()
                .anyMatch(line -> line.strip().matches(word + " *" + messages + "( .*)?"));
        if (!isWhole) {
            throw new IllegalStateException("not all messages: " + said);
        }
    }

    private static void measure(boolean isWarm, Runs runs, Runs.Work work) throws Exception {
        if (isWarm) {
            runs.measure(work);
        } else {
            work.run();
        }
    }

    private static void fill(Postfix postfix, int messages) {
        for (int i = 0; i < DOMAINS; i++) {
            Tool.of("smtp-source", "postfix").timeout(Duration.ofMinutes(20))
                    .with("-s", "8", "-m", Integer.toString(messages / DOMAINS), "-l", "400", "-N", "-f",
                            "news@sample.test", "-t", "user@domain" + i + ".example",
                            postfix.host() + ":" + postfix.port())
                    .runSuccessfully();
        }
        Await.until(() -> postfix.deferred() == messages, Duration.ofMinutes(20), messages + " messages are deferred");
    }
}
