// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.cluster.status.NodeStatus;

/**
 * What is wrong with all nodes, since when, what was done about it, and how that changed. Decides what is announced.
 * Thread-safe; knows no clock and no disk.
 */
public final class AlertBook {

    /** Lines of the history; older ones are forgotten. */
    static final int MOST_CHANGES = 2000;

    private final Map<String, NodeAlerts> nodes = new TreeMap<>();
    private final Deque<NodeChange> changes;
    private volatile WatchSettings settings = WatchSettings.USUAL;

    /** Goes on with what is remembered. */
    public AlertBook(AlertMemory memory) {
        memory.nodes().forEach((node, known) -> nodes.put(node, new NodeAlerts(() -> settings, known)));
        changes = new ArrayDeque<>(memory.changes());
    }

    /** Announces by these settings from now on. */
    public void use(WatchSettings other) {
        settings = other;
    }

    /**
     * Takes notice of how a node is; stale data changes nothing.
     *
     * @param now when that is known, for each node not before the last call
     * @return what is to be announced
     */
    public synchronized Optional<Alert> observe(NodeStatus status, Instant now) {
        NodeAlerts alerts = nodes.computeIfAbsent(status.node(), node -> new NodeAlerts(() -> settings,
                NodeMemory.NONE));
        List<Problem> before = alerts.problems();
        Optional<Alert> alert = alerts.observe(status, now);
        compare(status.node(), before, alerts.problems(), now);
        return alert;
    }

    private void compare(String node, List<Problem> before, List<Problem> after, Instant now) {
        for (Problem problem : after) {
            Optional<Problem> known = before.stream().filter(problem::isSame).findFirst();
            if (known.isEmpty()) {
                add(new NodeChange(now, node, NodeChange.Kind.BEGAN, problem));
            } else if (known.get().severity() != problem.severity()) {
                add(new NodeChange(now, node, NodeChange.Kind.CHANGED, problem));
            }
        }
        before.stream().filter(problem -> after.stream().noneMatch(problem::isSame))
                .forEach(problem -> add(new NodeChange(now, node, NodeChange.Kind.ENDED, problem)));
    }

    private void add(NodeChange change) {
        changes.addLast(change);
        while (changes.size() > MOST_CHANGES) {
            changes.removeFirst();
        }
    }

    /** Somebody knows of all that is bad with the node now: no reminder until it is good or something else is bad. */
    public synchronized void acknowledge(String node, Instant now) {
        NodeAlerts alerts = nodes.get(node);
        if (alerts != null) {
            alerts.problems().stream().filter(problem -> !alerts.isAcknowledged(problem)).forEach(
                    problem -> add(new NodeChange(now, node, NodeChange.Kind.ACKNOWLEDGED, problem)));
            alerts.acknowledge();
        }
    }

    /** Announces nothing of the node until then, whatever happens. */
    public synchronized void muteNode(String node, Instant now, Instant until) {
        NodeAlerts alerts = nodes.get(node);
        if (alerts != null) {
            alerts.problems().forEach(problem -> add(new NodeChange(now, node, NodeChange.Kind.MUTED, problem)));
            alerts.mute(NodeAlerts.ALL, until);
        }
    }

    /** Announces nothing of what the rule finds on the node until then. */
    public synchronized void muteRule(String node, String rule, Instant now, Instant until) {
        NodeAlerts alerts = nodes.get(node);
        if (alerts != null) {
            alerts.problems().stream().filter(problem -> problem.rule().equals(rule)).forEach(
                    problem -> add(new NodeChange(now, node, NodeChange.Kind.MUTED, problem)));
            alerts.mute(rule, until);
        }
    }

    /** Announces all of the node again. */
    public synchronized void unmute(String node, Instant now) {
        NodeAlerts alerts = nodes.get(node);
        if (alerts != null) {
            alerts.problems().stream().filter(problem -> alerts.mutedUntil(problem).isPresent()).forEach(
                    problem -> add(new NodeChange(now, node, NodeChange.Kind.UNMUTED, problem)));
            alerts.unmute();
        }
    }

    /** Forgets what is wrong with all but these nodes; the history stays. */
    public synchronized void retain(Collection<String> names) {
        nodes.keySet().retainAll(names);
    }

    /** All that is wrong, by node. */
    public synchronized List<NodeProblem> problems() {
        List<NodeProblem> all = new ArrayList<>();
        nodes.forEach((node, alerts) -> alerts.problems().forEach(problem -> all.add(new NodeProblem(node, problem,
                alerts.isAcknowledged(problem), alerts.mutedUntil(problem), alerts.isFlapping()))));
        return all;
    }

    /** What happened, newest first. */
    public synchronized List<NodeChange> changes() {
        return new ArrayList<>(changes).reversed();
    }

    /** What is to be remembered; equal to the last one as long as nothing happened. */
    public synchronized AlertMemory memory() {
        Map<String, NodeMemory> known = new HashMap<>();
        nodes.forEach((node, alerts) -> known.put(node, alerts.memory()));
        return new AlertMemory(known, new ArrayList<>(changes));
    }
}
