// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.watch.Alert.Kind;
import org.poststation.model.NodeState;
import org.poststation.model.Severity;

/**
 * Decides what of one node is announced: changes, reminders while it is bad, and that it is good again; once and no
 * more when it flaps. Stale data changes nothing. Thread-safe; knows no clock.
 */
public final class NodeAlerts {

    private final WatchSettings settings;
    private final Deque<Instant> changes = new ArrayDeque<>();
    private Situation seen = Situation.GOOD;
    private Situation announced = Situation.GOOD;
    private Instant announcedAt = Instant.MIN;
    private Optional<Situation> acknowledged = Optional.empty();
    private Instant mutedUntil = Instant.MIN;
    private boolean isFlapping;

    /** What counts as the same: the state, and what is wrong. */
    private record Situation(NodeState state, Set<String> problems) {

        private static final Situation GOOD = new Situation(NodeState.OK, Set.of());

        static Situation of(NodeStatus status) {
            return new Situation(status.state(), status.findings().stream()
                    .filter(found -> found.severity() == Severity.WARNING || found.severity() == Severity.CRITICAL)
                    .map(found -> found.rule() + ' ' + found.subject()).collect(Collectors.toUnmodifiableSet()));
        }

        boolean isGood() {
            return state == NodeState.OK;
        }

        /** Whether nothing is worse than in the other one. */
        boolean isWithin(Situation other) {
            return state.compareTo(other.state) <= 0 && other.problems.containsAll(problems);
        }

        /** Whether it is worth a word after the other one: not when one of several problems went away. */
        boolean isNewAfter(Situation other) {
            return state != other.state || !other.problems.containsAll(problems);
        }
    }

    /** Nothing was announced yet. */
    public NodeAlerts(WatchSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes notice of how the node is.
     *
     * @param now when that is known, not before the last call
     * @return what is to be announced
     */
    public synchronized Optional<Alert> observe(NodeStatus status, Instant now) {
        if (status.state() == NodeState.STALE) {
            return Optional.empty();
        }
        Situation current = Situation.of(status);
        boolean isChange = current.isNewAfter(seen);
        seen = current;
        if (acknowledged.isPresent() && (current.isGood() || !current.isWithin(acknowledged.get()))) {
            acknowledged = Optional.empty();
        }
        boolean wasFlapping = isFlapping;
        isFlapping = isFlapping(isChange, now);
        if (now.isBefore(mutedUntil)) {
            return Optional.empty();
        }
        if (isFlapping) {
            return wasFlapping ? Optional.empty() : Optional.of(announce(Kind.FLAPPING, status, now));
        }
        Optional<Kind> kind = wasFlapping ? Optional.of(afterFlapping(current)) : kind(current, now);
        if (kind.isEmpty() && current.state() == announced.state()) {
            // what went away is news when it comes back
            announced = current;
        }
        return kind.map(why -> announce(why, status, now));
    }

    private boolean isFlapping(boolean isChange, Instant now) {
        if (isChange) {
            changes.addLast(now);
        }
        while (!changes.isEmpty() && !changes.getFirst().plus(settings.calm()).isAfter(now)) {
            changes.removeFirst();
        }
        return isFlapping ? !changes.isEmpty() : changes.size() >= settings.flapping();
    }

    private static Kind afterFlapping(Situation current) {
        return current.isGood() ? Kind.RECOVERED : Kind.CHANGED;
    }

    private Optional<Kind> kind(Situation current, Instant now) {
        if (current.isGood()) {
            return announced.isGood() ? Optional.empty() : Optional.of(Kind.RECOVERED);
        }
        if (acknowledged.isPresent()) {
            return Optional.empty();
        }
        if (current.isNewAfter(announced)) {
            return Optional.of(Kind.CHANGED);
        }
        return announcedAt.plus(settings.repeat()).isAfter(now) ? Optional.empty() : Optional.of(Kind.REPEATED);
    }

    private Alert announce(Kind kind, NodeStatus status, Instant now) {
        Alert alert = new Alert(now, kind, announced.state(), status);
        announced = seen;
        announcedAt = now;
        return alert;
    }

    /** Somebody knows of what is bad now: no reminder until it is good or something else is bad, too. */
    public synchronized void acknowledge() {
        acknowledged = seen.isGood() ? Optional.empty() : Optional.of(seen);
    }

    /** Announces nothing until then, whatever happens. */
    public synchronized void mute(Instant until) {
        mutedUntil = until;
    }

    /** Announces again. */
    public synchronized void unmute() {
        mutedUntil = Instant.MIN;
    }

    /** Whether somebody knows of what is bad now. */
    public synchronized boolean isAcknowledged() {
        return acknowledged.isPresent();
    }

    /** Whether nothing is announced at that time. */
    public synchronized boolean isMuted(Instant now) {
        return now.isBefore(mutedUntil);
    }

    /** Whether it changes all the time. */
    public synchronized boolean isFlapping() {
        return isFlapping;
    }
}
