// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** When which node is polled. Thread-safe; knows no clock and starts no thread. */
public final class PollPlan {

    private static final double JITTER = 0.1;

    private final RandomGenerator random;
    private final Map<String, Poll> polls = new HashMap<>();
    private WatchSettings settings;
    private Instant last = Instant.MIN;

    private record Poll(Instant due, int failures, boolean isRunning) {}

    /** @param random spreads the polls */
    public PollPlan(WatchSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** Polls by other settings from now on, and each node at once. */
    public synchronized void use(WatchSettings other) {
        settings = other;
        polls.replaceAll((node, poll) -> new Poll(Instant.MIN, 0, poll.isRunning()));
    }

    /** Adds a node that is to be polled at once, or does nothing when it is there. */
    public synchronized void add(String node) {
        polls.putIfAbsent(node, new Poll(Instant.MIN, 0, false));
    }

    /** Forgets a node. */
    public synchronized void remove(String node) {
        polls.remove(node);
    }

    /**
     * The nodes whose turn it is; each counts as being polled until {@link #done}. After a clock that was set back all
     * are due, or none would be for as long as it was set back.
     */
    public synchronized List<String> start(Instant now) {
        boolean isSetBack = now.isBefore(last);
        last = now;
        List<String> due = new ArrayList<>();
        polls.forEach((node, poll) -> {
            if (!poll.isRunning() && (isSetBack || !now.isBefore(poll.due()))) {
                due.add(node);
            }
        });
        due.forEach(node -> polls.computeIfPresent(node,
                (name, poll) -> new Poll(poll.due(), poll.failures(), true)));
        return due;
    }

    /**
     * A node was polled.
     *
     * @param isAnswered whether it answered; one that does not is polled less and less often
     */
    public synchronized void done(String node, boolean isAnswered, Instant now) {
        polls.computeIfPresent(node, (name, poll) -> {
            int failures = isAnswered ? 0 : poll.failures() + 1;
            return new Poll(now.plus(pause(failures)), failures, false);
        });
    }

    private Duration pause(int failures) {
        long wanted = settings.interval().toMillis();
        long longest = settings.longestInterval().toMillis();
        // the first failure may be a hiccup: the next poll comes as usual
        for (int i = 1; i < failures && wanted < longest; i++) {
            wanted *= 2;
        }
        double jitter = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(Math.min(wanted, longest) * jitter));
    }
}
