// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.model.NodeState;
import org.poststation.operation.Cancellation;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.node.NodeShell;
import org.poststation.testkit.TurnedClock;

/** Nodes watched by a clock that the test turns. */
@Timeout(120)
final class NodeWatchTest {

    private final List<String> heard = new ArrayList<>();
    private final TurnedClock clock = new TurnedClock(Statuses.START);
    private final AlertBook book = new AlertBook(AlertMemory.NONE);
    private final NodeWatch watch = new NodeWatch(WatchSettings.USUAL, clock, Runnable::run, this::hear);

    private void hear(NodeStatus status) {
        heard.add(status.node() + " " + status.state());
        book.observe(status, clock.instant()).ifPresent(alert -> heard.add(alert.node() + " " + alert.kind()));
    }

    private void addOneThatIsDown() {
        NodeProfile down = new NodeProfile("down", new ThisComputer(), false);
        watch.add(new WatchedNode(down, NodeWatchTest::refuse, clock));
    }

    private static NodeShell refuse(NodeProfile node, Cancellation cancellation) throws HostUnreachableException {
        throw new HostUnreachableException(Reason.REFUSED, node.name(), "", null);
    }

    private List<String> after(Duration pause) {
        heard.clear();
        clock.turn(pause);
        watch.tick();
        return heard;
    }

    @Test
    void aNodeThatIsDownIsAnnouncedAndAskedLessAndLess() {
        addOneThatIsDown();
        assertEquals(List.of("down UNREACHABLE", "down CHANGED"), after(Duration.ZERO));
        assertEquals(List.of(), after(Duration.ofSeconds(50)));
        assertEquals(List.of("down UNREACHABLE"), after(Duration.ofSeconds(20)));
        int polls = 0;
        for (int second = 0; second < 3600; second++) {
            polls += after(Duration.ofSeconds(1)).contains("down UNREACHABLE") ? 1 : 0;
        }
        assertTrue(polls >= 12 && polls <= 15, "polls in an hour: " + polls);
        watch.remove("down");
        assertEquals(List.of(), after(Duration.ofDays(1)));
    }

    @Test
    void whatNobodyCouldAskIsStaleAndNotAnnounced() {
        addOneThatIsDown();
        NodeStatus well = new NodeStatus("down", NodeState.OK, clock.instant(),
                Statuses.with().last(), Optional.empty());
        watch.observe(well);
        assertEquals(NodeState.OK, watch.statuses().getFirst().state());
        NodeWatch lazy = new NodeWatch(WatchSettings.USUAL, clock, task -> {}, this::hear);
        lazy.add(watch.nodes().getFirst());
        lazy.observe(well);
        heard.clear();
        clock.turn(Duration.ofHours(2));
        lazy.tick();
        lazy.tick();
        assertEquals(List.of("down STALE"), heard);
    }

    @Test
    void whatANodeThatWasReplacedSaysLateCountsForNobody() {
        NodeProfile moved = new NodeProfile("down", new ThisComputer(), true);
        watch.add(new WatchedNode(new NodeProfile("down", new ThisComputer(), false), (node, cancellation) -> {
            watch.add(new WatchedNode(moved, NodeWatchTest::refuse, clock));
            return refuse(node, cancellation);
        }, clock));
        watch.tick();
        assertEquals(List.of(), heard);
        assertEquals(Optional.empty(), watch.status(moved));
    }
}
