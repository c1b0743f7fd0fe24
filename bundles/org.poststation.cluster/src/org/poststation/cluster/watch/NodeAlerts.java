// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.watch.Alert.Kind;
import org.poststation.model.NodeState;
import org.poststation.model.Severity;

/**
 * Decides what of one node is announced: changes, reminders while it is bad, and that it is good again; once and no
 * more when it flaps. Stale data changes nothing. Not thread-safe; knows no clock.
 */
final class NodeAlerts {

    /** In place of a rule: whatever is wrong with the node. */
    static final String ALL = "";

    private final Supplier<WatchSettings> settings;
    private final Deque<Instant> changes = new ArrayDeque<>();
    private final Map<String, Instant> mutes;
    private List<Problem> problems;
    private Situation seen;
    private Situation announced;
    private Situation acknowledged;
    private Instant announcedAt;
    private boolean isFlapping;

    /** Goes on with what is remembered. */
    NodeAlerts(Supplier<WatchSettings> settings, NodeMemory memory) {
        this.settings = settings;
        mutes = new HashMap<>(memory.mutes());
        problems = memory.problems();
        announced = new Situation(memory.announced());
        seen = announced;
        acknowledged = new Situation(memory.acknowledged());
        announcedAt = memory.announcedAt();
    }

    /**
     * Takes notice of how the node is.
     *
     * @param now when that is known, not before the last call
     * @return what is to be announced
     */
    Optional<Alert> observe(NodeStatus status, Instant now) {
        if (status.state() == NodeState.STALE) {
            return Optional.empty();
        }
        mutes.values().removeIf(until -> !now.isBefore(until));
        problems = withTheirBeginning(status, now);
        Situation all = new Situation(Problem.of(status, now));
        Situation current = all.without(this::isRuleMuted);
        boolean isChange = current.isNewAfter(seen);
        seen = current;
        if (all.isGood() || !current.isWithin(acknowledged)) {
            acknowledged = Situation.GOOD;
        }
        boolean wasFlapping = isFlapping;
        isFlapping = isFlapping(isChange, now);
        if (mutes.containsKey(ALL)) {
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

    /** A node that is out of reach does not say that anything else is good again. */
    private List<Problem> withTheirBeginning(NodeStatus status, Instant now) {
        List<Problem> known = new ArrayList<>();
        for (Problem found : Problem.of(status, now)) {
            known.add(problems.stream().filter(found::isSame).findFirst()
                    .map(before -> found.since(before.since())).orElse(found));
        }
        if (!status.isCurrent()) {
            problems.stream().filter(before -> !before.isOutOfReach()).forEach(known::add);
        }
        return known;
    }

    private boolean isRuleMuted(Problem problem) {
        return mutes.containsKey(problem.rule());
    }

    private boolean isFlapping(boolean isChange, Instant now) {
        if (isChange) {
            changes.addLast(now);
        }
        while (!changes.isEmpty() && !changes.getFirst().plus(settings.get().calm()).isAfter(now)) {
            changes.removeFirst();
        }
        return isFlapping ? !changes.isEmpty() : changes.size() >= settings.get().flapping();
    }

    private static Kind afterFlapping(Situation current) {
        return current.isGood() ? Kind.RECOVERED : Kind.CHANGED;
    }

    private Optional<Kind> kind(Situation current, Instant now) {
        if (current.isGood()) {
            return announced.isGood() ? Optional.empty() : Optional.of(Kind.RECOVERED);
        }
        if (!acknowledged.isGood()) {
            return Optional.empty();
        }
        if (current.isNewAfter(announced)) {
            return Optional.of(Kind.CHANGED);
        }
        return announcedAt.plus(settings.get().repeat()).isAfter(now) ? Optional.empty() : Optional.of(Kind.REPEATED);
    }

    private Alert announce(Kind kind, NodeStatus status, Instant now) {
        String worst = seen.problems().stream().min((one, other) -> Severity.WORST_FIRST.compare(one.severity(),
                other.severity())).map(Problem::text).orElse("");
        Alert alert = new Alert(now, status.node(), kind, announced.state(), seen.state(), worst);
        announced = seen;
        announcedAt = now;
        return alert;
    }

    /** Somebody knows of what is bad now: no reminder until it is good or something else is bad, too. */
    void acknowledge() {
        acknowledged = new Situation(problems);
    }

    /**
     * Announces what a rule finds no more until then, and not that it ended either.
     *
     * @param rule {@link #ALL} for the whole node
     */
    void mute(String rule, Instant until) {
        mutes.put(rule, until);
        announced = announced.without(this::isRuleMuted);
        seen = seen.without(this::isRuleMuted);
    }

    /** Announces all of the node again. */
    void unmute() {
        mutes.clear();
    }

    /** All that is wrong, each since it was first seen; what is acknowledged, muted or flapping, too. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether somebody knows of the problem. */
    boolean isAcknowledged(Problem problem) {
        return acknowledged.problems().stream().anyMatch(problem::isWithin);
    }

    /** Until when the problem is not announced; empty when it is. */
    Optional<Instant> mutedUntil(Problem problem) {
        return Optional.ofNullable(mutes.get(ALL)).or(() -> Optional.ofNullable(mutes.get(problem.rule())));
    }

    /** Whether it changes all the time. */
    boolean isFlapping() {
        return isFlapping;
    }

    NodeMemory memory() {
        return new NodeMemory(problems, announced.problems(), announcedAt, acknowledged.problems(), mutes);
    }
}
