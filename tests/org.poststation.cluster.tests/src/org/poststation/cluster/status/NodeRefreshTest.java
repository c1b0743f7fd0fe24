// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cluster.health.HealthText;
import org.poststation.model.NodeState;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.HostUnreachableException;

@Timeout(120)
final class NodeRefreshTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private static WatchedNode watched(ScriptedNode node) {
        return new WatchedNode(node.profile(), node, Clock.systemUTC());
    }

    @Test
    void everyNodeAnswersForItself() throws OperationException {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        List<WatchedNode> nodes = IntStream.range(0, 5).mapToObj(i -> watched(new ScriptedNode("node" + i))).toList();
        List<NodeStatus> statuses = NodeRefresh.of(nodes, status -> told.add(status.node())).run(Progress.silent());
        assertEquals(List.of("node0", "node1", "node2", "node3", "node4"),
                statuses.stream().map(NodeStatus::node).toList());
        assertEquals(5, told.stream().distinct().count());
        for (NodeStatus status : statuses) {
            assertTrue(status.isCurrent());
            assertTrue(status.load().isPresent());
            assertEquals(status.findings().isEmpty() ? "" : HealthText.found(status.findings().getFirst()),
                    status.summary());
        }
    }

    @Test
    void aNodeThatHangsIsUnreachableAndTheOthersAreNot() throws OperationException {
        ScriptedNode hanging = new ScriptedNode("hanging").hang();
        NodeRefresh patient = NodeRefresh.of(List.of(watched(new ScriptedNode("well"))), status -> {});
        NodeRefresh hasty = new NodeRefresh(List.of(watched(hanging)), SHORT, status -> {});
        NodeStatus status = hasty.run(Progress.silent()).getFirst();
        assertEquals(NodeState.UNREACHABLE, status.state());
        HostUnreachableException why = assertInstanceOf(HostUnreachableException.class, status.failure().orElseThrow());
        assertEquals(HostUnreachableException.Reason.TIMEOUT, why.reason());
        assertEquals(why.explanation().what(), status.summary());
        assertTrue(status.findings().isEmpty());
        assertTrue(patient.run(Progress.silent()).getFirst().isCurrent());
    }

    @Test
    void whatANodeSaidIsKeptWhenItGoesAway() throws OperationException {
        ScriptedNode node = new ScriptedNode("leaving");
        WatchedNode watched = watched(node);
        NodeStatus well = watched.look(WatchedNode.USUAL_PATIENCE, new Cancellation());
        node.hang();
        NodeStatus gone = watched.look(SHORT, new Cancellation());
        assertEquals(NodeState.UNREACHABLE, gone.state());
        assertEquals(well.last(), gone.last());
        assertTrue(gone.load().isEmpty());
    }

    @Test
    void oneLoginServesManyLooksAndIsRenewedWhenItWasLost() throws OperationException {
        ScriptedNode node = new ScriptedNode("kept");
        try (WatchedNode watched = watched(node)) {
            watched.look(WatchedNode.USUAL_PATIENCE, new Cancellation());
            watched.look(WatchedNode.USUAL_PATIENCE, new Cancellation());
            assertEquals(1, node.logins());
            node.lose();
            assertTrue(watched.look(WatchedNode.USUAL_PATIENCE, new Cancellation()).isCurrent());
            assertEquals(2, node.logins());
        }
    }

    @Test
    void cancellingEndsAllLooksAndKeepsWhatWasKnown() throws OperationException, InterruptedException {
        ScriptedNode node = new ScriptedNode("asked");
        WatchedNode watched = watched(node);
        NodeStatus before = watched.look(WatchedNode.USUAL_PATIENCE, new Cancellation());
        node.hang();
        ScriptedNode other = new ScriptedNode("hanging").hang();
        Cancellation cancellation = new Cancellation();
        CompletableFuture<OperationCancelledException> ended = CompletableFuture.supplyAsync(
                () -> assertThrows(OperationCancelledException.class,
                        () -> NodeRefresh.of(List.of(watched, watched(other)), status -> {})
                                .run(Progress.silent(cancellation))));
        other.awaitQuestion();
        assertFalse(ended.isDone());
        cancellation.request();
        ended.join();
        assertEquals(before, watched.status().orElseThrow());
    }

    @Test
    void whatNobodyAskedForALongTimeIsStale() throws OperationException {
        NodeStatus status = watched(new ScriptedNode("old")).look(WatchedNode.USUAL_PATIENCE, new Cancellation());
        Duration longest = Duration.ofMinutes(3);
        assertEquals(status, status.asOf(status.at().plus(longest), longest));
        NodeStatus stale = status.asOf(status.at().plus(longest).plusMillis(1), longest);
        assertEquals(NodeState.STALE, stale.state());
        assertTrue(stale.findings().isEmpty());
        assertEquals(status.last(), stale.last());
    }
}
