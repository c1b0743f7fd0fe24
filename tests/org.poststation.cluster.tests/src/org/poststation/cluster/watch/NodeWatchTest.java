// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.model.NodeState;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;

/** Nodes watched by a clock that the test turns. */
@Timeout(120)
final class NodeWatchTest {

    private final List<String> heard = new ArrayList<>();
    private final Turned clock = new Turned();
    private final NodeWatch watch = new NodeWatch(WatchSettings.USUAL, clock, Runnable::run, new WatchListener() {

        @Override
        public void looked(NodeStatus status) {
            heard.add(status.node() + " " + status.state());
        }

        @Override
        public void announced(Alert alert) {
            heard.add(alert.status().node() + " " + alert.kind());
        }
    });

    private static final class Turned extends Clock {

        private Instant now = Statuses.START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void addOneThatIsDown() {
        NodeProfile down = new NodeProfile("down", new ThisComputer(), false);
        watch.add(new WatchedNode(down, (node, cancellation) -> {
            throw new HostUnreachableException(Reason.REFUSED, node.name(), "", null);
        }, clock));
    }

    private List<String> after(Duration pause) {
        heard.clear();
        clock.now = clock.now.plus(pause);
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
        assertTrue(polls >= 6 && polls <= 10, "polls in an hour: " + polls);
        watch.alerts("down").orElseThrow().acknowledge();
        assertTrue(watch.alerts("down").orElseThrow().isAcknowledged());
        watch.remove("down");
        assertEquals(List.of(), after(Duration.ofDays(1)));
    }

    @Test
    void whatNobodyCouldAskIsStaleAndNotAnnounced() {
        addOneThatIsDown();
        NodeStatus well = new NodeStatus("down", NodeState.OK, clock.now,
                Statuses.with().last(), Optional.empty());
        watch.observe(well);
        assertEquals(NodeState.OK, watch.statuses().getFirst().state());
        NodeWatch lazy = new NodeWatch(WatchSettings.USUAL, clock, task -> {}, new WatchListener() {

            @Override
            public void looked(NodeStatus status) {
                heard.add("lazy " + status.state());
            }

            @Override
            public void announced(Alert alert) {
                heard.add("lazy " + alert.kind());
            }
        });
        lazy.add(watch.nodes().getFirst());
        lazy.observe(well);
        heard.clear();
        clock.now = clock.now.plus(Duration.ofHours(2));
        lazy.tick();
        lazy.tick();
        assertEquals(List.of("lazy STALE"), heard);
    }
}
