// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.HistoryText;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.operation.OperationException;
import org.poststation.testkit.Await;

/** What can't be kept is told as long as it is so. */
class WatchKeeperTest implements NodeHistory {

    private final List<String> recorded = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private static NodeStatus of(String node) {
        return NodeStatus.answered(node, Statuses.with().last().orElseThrow());
    }

    private static List<String> problems(WatchKeeper keeper) {
        return keeper.failures().stream().map(failure -> failure.explanation().what()).toList();
    }

    @Test
    void whatIsKeptOfOneNodeSaysNothingOfAnother() {
        try (WatchKeeper keeper = new WatchKeeper(new AlertStore(() -> Optional.of(folder)), this,
                Clock.fixed(Statuses.START, ZoneOffset.UTC))) {
            keeper.observe(of("mx1"));
            keeper.observe(of("mx2"));
            Await.until(() -> recorded.contains("mx2"), "the second one is kept");
            assertEquals(List.of(HistoryText.notWritten("mx1", new IOException()).explanation().what()),
                    problems(keeper));
            keeper.retain(List.of("mx2"));
            assertEquals(List.of(), problems(keeper));
        }
    }

    @Override
    public void record(String node, Instant at, Map<Measure, Double> values) throws OperationException {
        if (node.equals("mx1")) {
            throw HistoryText.notWritten(node, new IOException("no room"));
        }
        recorded.add(node);
    }

    @Override
    public List<HistoryPoint> read(String node, Measure measure, Instant from, Instant until) {
        return List.of();
    }

    @Override
    public void forget(String node) {
        recorded.remove(node);
    }
}
