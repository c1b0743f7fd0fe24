// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Whose turn it is. */
final class PollPlanTest {

    private static final Instant START = Statuses.START;
    private static final long SEED = 7;

    private final PollPlan plan = new PollPlan(WatchSettings.USUAL, new Random(SEED));

    /** Seconds until the node is polled again. */
    private long pause(boolean isAnswered, Instant from) {
        plan.done("mx1", isAnswered, from);
        for (long second = 0; second < Duration.ofHours(1).toSeconds(); second++) {
            if (!plan.start(from.plusSeconds(second)).isEmpty()) {
                return second;
            }
        }
        throw new AssertionError("never");
    }

    @Test
    void eachMinuteMoreOrLess() {
        plan.add("mx1");
        assertEquals(List.of("mx1"), plan.start(START));
        assertEquals(List.of(), plan.start(START.plusSeconds(600)), "one at a time");
        List<Long> pauses = new ArrayList<>();
        Instant now = START.plusSeconds(600);
        for (int i = 0; i < 50; i++) {
            long pause = pause(true, now);
            pauses.add(pause);
            now = now.plusSeconds(pause);
        }
        assertTrue(pauses.stream().allMatch(pause -> pause >= 54 && pause <= 66), pauses::toString);
        assertTrue(pauses.stream().distinct().count() > 3, pauses::toString);
    }

    @Test
    void oneThatDoesNotAnswerIsAskedLessOften() {
        plan.add("mx1");
        plan.start(START);
        long[] wanted = {60, 120, 240, 300, 300, 300};
        Instant now = START;
        for (long seconds : wanted) {
            long pause = pause(false, now);
            assertTrue(pause >= seconds * 0.9 && pause <= seconds * 1.1 + 1, pause + " instead of " + seconds);
            now = now.plusSeconds(pause);
        }
        long again = pause(true, now);
        assertTrue(again <= 67, "as usual again: " + again);
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        plan.add("mx1");
        plan.start(START);
        plan.done("mx1", true, START);
        assertEquals(List.of("mx1"), plan.start(START.minus(Duration.ofDays(1))));
        plan.done("mx1", true, START.minus(Duration.ofDays(1)));
        assertEquals(List.of("mx1"), plan.start(START.plus(Duration.ofDays(1))), "nor one that is set forward");
    }

    @Test
    void otherSettingsCountAtOnce() {
        plan.add("mx1");
        plan.start(START);
        plan.done("mx1", true, START);
        plan.use(new WatchPreferences(true, Duration.ofSeconds(10), Duration.ofHours(1), true).settings());
        assertEquals(List.of("mx1"), plan.start(START.plusSeconds(1)));
        long pause = pause(true, START.plusSeconds(1));
        assertTrue(pause >= 9 && pause <= 11, "pause: " + pause);
    }

    @Test
    void removedNodesAreNotPolled() {
        plan.add("mx1");
        plan.add("mx2");
        plan.remove("mx1");
        assertEquals(List.of("mx2"), plan.start(START));
        plan.done("mx1", true, START);
        assertEquals(List.of(), plan.start(START));
    }
}
