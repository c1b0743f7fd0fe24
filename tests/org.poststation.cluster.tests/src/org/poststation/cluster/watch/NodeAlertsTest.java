// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.status.NodeStatus;

/** The first alert is easy to ignore, the hundredth even easier. */
final class NodeAlertsTest {

    private static final NodeStatus GOOD = Statuses.with();
    private static final NodeStatus DISK = Statuses.with("WARNING disk-full /var");
    private static final NodeStatus LOAD = Statuses.with("WARNING load-high x");
    private static final NodeStatus DISK_AND_LOAD = Statuses.with("WARNING disk-full /var", "WARNING load-high x");
    private static final NodeStatus BROKEN = Statuses.with("CRITICAL disk-full /var");

    private NodeAlerts alerts = new NodeAlerts(() -> WatchSettings.USUAL, NodeMemory.NONE);
    private final List<String> said = new ArrayList<>();
    private Instant now = Statuses.START;

    private List<String> after(Duration pause, NodeStatus status) {
        said.clear();
        now = now.plus(pause);
        alerts.observe(status, now).ifPresent(alert -> said.add(alert.kind() + " " + alert.before()));
        return said;
    }

    private List<String> nextHour(NodeStatus status) {
        return after(Duration.ofHours(1), status);
    }

    private boolean isAcknowledged() {
        return alerts.problems().stream().allMatch(alerts::isAcknowledged);
    }

    @Test
    void aHealthyNodeIsNotSpokenOf() {
        assertEquals(List.of(), nextHour(GOOD));
        assertEquals(List.of(), nextHour(Statuses.with("NOTICE name-cache nscd")));
    }

    @Test
    void aChangeIsAnnouncedOnceThenRemindedOfThenOver() {
        assertEquals(List.of("CHANGED OK"), nextHour(DISK));
        assertEquals(List.of(), nextHour(DISK));
        assertEquals(List.of(), nextHour(DISK));
        assertEquals(List.of(), nextHour(DISK));
        assertEquals(List.of("REPEATED WARNING"), nextHour(DISK));
        assertEquals(List.of(), nextHour(DISK));
        assertEquals(List.of("CHANGED WARNING"), nextHour(BROKEN));
        assertEquals(List.of("CHANGED CRITICAL"), nextHour(Statuses.unreachable()));
        assertEquals(List.of("RECOVERED UNREACHABLE"), nextHour(GOOD));
        assertEquals(List.of(), nextHour(GOOD));
    }

    @Test
    void anotherProblemOfTheSameSortIsNews() {
        nextHour(DISK);
        assertEquals(List.of("CHANGED WARNING"), nextHour(DISK_AND_LOAD));
        assertEquals(List.of(), nextHour(DISK), "one less is none");
        assertEquals(List.of("CHANGED WARNING"), nextHour(DISK_AND_LOAD), "it came back");
    }

    @Test
    void whatSomebodyKnowsIsNotRepeatedUntilItGetsWorse() {
        nextHour(DISK);
        alerts.acknowledge();
        assertTrue(isAcknowledged());
        assertEquals(List.of(), after(Duration.ofDays(3), DISK));
        assertEquals(List.of("CHANGED WARNING"), nextHour(DISK_AND_LOAD));
        assertFalse(isAcknowledged());
        alerts.acknowledge();
        assertEquals(List.of("RECOVERED WARNING"), nextHour(GOOD));
        assertEquals(List.of("CHANGED OK"), nextHour(DISK), "it is a new one");
    }

    @Test
    void muteIsSilentAndSaysAfterwardsHowItIs() {
        alerts.mute(NodeAlerts.ALL, now.plus(Duration.ofHours(3)));
        assertEquals(List.of(), nextHour(BROKEN));
        assertTrue(alerts.problems().stream().allMatch(problem -> alerts.mutedUntil(problem).isPresent()));
        assertEquals(List.of(), nextHour(BROKEN));
        assertEquals(List.of("CHANGED OK"), nextHour(BROKEN));
        alerts.mute(NodeAlerts.ALL, now.plus(Duration.ofHours(3)));
        alerts.unmute();
        assertEquals(List.of("RECOVERED CRITICAL"), nextHour(GOOD));
    }

    @Test
    void aRuleThatIsMutedIsSilentAlsoWhenItEnds() {
        nextHour(DISK_AND_LOAD);
        alerts.mute("load-high", now.plus(Duration.ofDays(1)));
        assertEquals(List.of(), nextHour(DISK_AND_LOAD));
        assertEquals(List.of("RECOVERED WARNING"), nextHour(LOAD), "what is not muted is good");
        assertEquals(List.of(), nextHour(GOOD));
        assertEquals(List.of(), nextHour(LOAD));
        assertEquals(List.of("CHANGED OK"), nextHour(DISK_AND_LOAD));
        assertEquals(List.of("RECOVERED WARNING"), nextHour(LOAD));
        assertEquals(List.of("CHANGED OK"), after(Duration.ofDays(1), LOAD), "the time is over");
    }

    @Test
    void whatIsAcknowledgedStaysSoWhileItIsMuted() {
        nextHour(DISK);
        alerts.acknowledge();
        alerts.mute("disk-full", now.plus(Duration.ofDays(1)));
        assertEquals(List.of(), nextHour(DISK));
        alerts.unmute();
        assertEquals(List.of(), after(Duration.ofDays(1), DISK));
        assertTrue(isAcknowledged());
    }

    @Test
    void aProblemIsAsOldAsItIsAlsoWhileTheNodeIsOutOfReach() {
        nextHour(DISK);
        Instant began = now;
        nextHour(BROKEN);
        nextHour(Statuses.unreachable());
        assertEquals(List.of(now, began), alerts.problems().stream().map(Problem::since).toList());
        nextHour(DISK);
        assertEquals(List.of(began), alerts.problems().stream().map(Problem::since).toList());
    }

    @Test
    void whatWasAnnouncedAcknowledgedAndMutedCountsAfterAStart() {
        nextHour(DISK);
        Instant began = now;
        restart();
        assertEquals(List.of(), nextHour(DISK), "it was announced before");
        alerts.acknowledge();
        alerts.mute("load-high", now.plus(Duration.ofHours(3)));
        restart();
        assertEquals(List.of(), after(Duration.ofMinutes(1), DISK_AND_LOAD), "it is muted");
        assertEquals(List.of(), after(Duration.ofMinutes(1), DISK));
        assertTrue(isAcknowledged());
        assertEquals(began, alerts.problems().getFirst().since());
        assertEquals(List.of("RECOVERED WARNING"), nextHour(GOOD));
    }

    private void restart() {
        alerts = new NodeAlerts(() -> WatchSettings.USUAL, alerts.memory());
    }

    @Test
    void flappingIsSaidOnceAndTheEndOfIt() {
        Duration minute = Duration.ofMinutes(1);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.addAll(after(minute, i % 2 == 0 ? DISK : GOOD));
        }
        assertEquals(List.of("CHANGED OK", "RECOVERED WARNING", "CHANGED OK", "RECOVERED WARNING", "FLAPPING OK"),
                all);
        assertTrue(alerts.isFlapping());
        for (int i = 0; i < 14; i++) {
            assertEquals(List.of(), after(minute, GOOD));
        }
        assertEquals(List.of("RECOVERED WARNING"), after(minute, GOOD));
        assertFalse(alerts.isFlapping());
    }

    @Test
    void staleDataChangesNothing() {
        nextHour(BROKEN);
        assertEquals(List.of(), nextHour(Statuses.stale()));
        assertEquals(List.of(), nextHour(BROKEN));
        assertEquals(List.of("RECOVERED CRITICAL"), nextHour(GOOD));
        assertEquals(List.of(), nextHour(Statuses.stale()));
        assertEquals(List.of(), nextHour(GOOD));
    }
}
