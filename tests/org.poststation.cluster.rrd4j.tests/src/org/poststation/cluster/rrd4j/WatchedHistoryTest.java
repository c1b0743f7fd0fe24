// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.rrd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.cluster.watch.AlertStore;
import org.poststation.cluster.watch.NodeWatch;
import org.poststation.cluster.watch.WatchKeeper;
import org.poststation.cluster.watch.WatchSettings;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.profile.storage.WorkspaceFolder;
import org.poststation.remote.ByteSink;
import org.poststation.remote.ShellCommand;
import org.poststation.remote.ShellEnd;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.NodeShell;
import org.poststation.testkit.Await;
import org.poststation.testkit.TurnedClock;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

/** What a watch sees of a real machine with a real Postfix is in the history after the next start. */
@Timeout(180)
class WatchedHistoryTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final int LOOKS = 5;

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock(START);
    private final AtomicInteger looks = new AtomicInteger();
    private final WorkspaceFolder workspace = () -> Optional.of(folder);

    /** This computer, of which the only Postfix is that of the test. */
    private record Here(Postfix postfix) implements ShellSession {

        @Override
        public ShellEnd run(ShellCommand command, ByteSink output, Cancellation cancellation) {
            ToolResult result = Tool.of("sh", "dash").environment("MAIL_CONFIG", postfix.configuration().toString())
                    .with("-c", command.line()).timeout(command.deadline())
                    .run(new String(command.input(), StandardCharsets.UTF_8));
            byte[] printed = result.output().getBytes(StandardCharsets.UTF_8);
            output.write(printed, 0, printed.length);
            return new ShellEnd(result.exitCode(), result.errors().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // a shell for each command: nothing stays open
        }
    }

    private void watchUntil(NodeWatch watch, int wanted) {
        while (looks.get() < wanted) {
            clock.turn(SECONDS);
            watch.tick();
        }
    }

    private List<HistoryPoint> read(Measure measure) throws OperationException {
        return new Rrd4jNodeHistory(workspace).read("mx1", measure, START, clock.instant()).stream()
                .filter(point -> point.mean().isPresent()).toList();
    }

    @Test
    void whatTheWatchSeesIsReadBackAfterTheNextStart() throws OperationException {
        try (Postfix postfix = Postfix.accepting("anna");
                WatchKeeper keeper = new WatchKeeper(new AlertStore(workspace), new Rrd4jNodeHistory(workspace),
                        clock);
                NodeWatch watch = new NodeWatch(WatchSettings.USUAL, clock, Runnable::run, status -> {
                    looks.incrementAndGet();
                    keeper.observe(status);
                })) {
            watch.add(new WatchedNode(new NodeProfile("mx1", new ThisComputer(), false),
                    (node, cancellation) -> new NodeShell(node, new Here(postfix)), clock));
            for (int look = 1; look <= LOOKS; look++) {
                watchUntil(watch, look);
                postfix.send("news@example.com", "anna@example.com");
                int sent = look;
                Await.until(() -> postfix.log().lines().filter(line -> line.contains("status=sent")).count() == sent,
                        Duration.ofMinutes(1), "the delivery is logged");
            }
        }
        for (Measure measure : EnumSet.of(Measure.LOAD, Measure.MEMORY, Measure.DISK, Measure.QUEUE, Measure.MAIL_IN,
                Measure.MAIL_OUT)) {
            assertTrue(read(measure).size() >= 2, measure + " has no values: " + read(measure));
        }
        assertTrue(read(Measure.MAIL_IN).stream().allMatch(point -> point.mean().getAsDouble() > 0));
        assertEquals(read(Measure.MAIL_IN), read(Measure.MAIL_OUT));
    }
}
