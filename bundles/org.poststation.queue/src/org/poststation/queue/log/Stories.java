// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.queue.log.LogEvent.Kind;

/**
 * Joins events into stories: those with the same name in the same queue, those with the same message-id, and those that
 * the queue before named. A short queue id is used again after a while, so a story ends where the queue says so.
 */
final class Stories {

    private static final Comparator<LogLine> ORDER = Comparator.comparing(LogLine::at).thenComparing(LogLine::node)
            .thenComparingLong(LogLine::number);

    private final List<LogEvent> events;
    /** Which story an event is part of; stories that turn out to be one point to each other. */
    private final int[] part;
    /** The message-id of a story, at its first event. */
    private final String[] messageIds;

    private Stories(Collection<LogEvent> all) {
        events = all.stream().sorted(Comparator.comparing(LogEvent::line, ORDER)).toList();
        part = new int[events.size()];
        messageIds = new String[events.size()];
        for (int at = 0; at < part.length; at++) {
            part[at] = at;
            messageIds[at] = events.get(at).messageId();
        }
    }

    /** The stories, by the time when they began. */
    static List<MessageStory> of(Collection<LogEvent> events) {
        Stories stories = new Stories(events);
        stories.joinQueueIds();
        stories.joinMessageIds();
        return stories.told();
    }

    private void joinQueueIds() {
        Map<String, Map<String, Integer>> current = new HashMap<>();
        Map<String, List<Integer>> expected = new HashMap<>();
        for (int at = 0; at < events.size(); at++) {
            LogEvent event = events.get(at);
            if (!event.id().isEmpty()) {
                joinOwn(event, at, current.computeIfAbsent(event.id(), id -> new HashMap<>()), expected);
            }
            if (!event.nextId().isEmpty()) {
                int own = at;
                // the queue that took the message may have logged its name already
                current.getOrDefault(event.nextId(), Map.of()).values().forEach(other -> joinIfAlike(own, other));
                expected.computeIfAbsent(event.nextId(), id -> new ArrayList<>()).add(at);
            }
        }
    }

    /** @param byNode the stories of this queue id that have not ended, by node */
    private void joinOwn(LogEvent event, int at, Map<String, Integer> byNode, Map<String, List<Integer>> expected) {
        Integer before = byNode.putIfAbsent(event.line().node(), at);
        if (before == null) {
            expected.getOrDefault(event.id(), List.of()).forEach(from -> joinIfAlike(from, at));
        } else {
            join(before, at);
        }
        if (event.kind() == Kind.REMOVED) {
            byNode.remove(event.line().node());
            expected.remove(event.id());
        }
    }

    /** A notification is another message, and so is one of another message-id that happens to have the same name. */
    private void joinIfAlike(int one, int other) {
        if (events.get(one).kind() != Kind.NOTIFIED) {
            String first = messageIds[root(one)];
            String second = messageIds[root(other)];
            if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
                join(one, other);
            }
        }
    }

    private void joinMessageIds() {
        Map<String, Integer> known = new HashMap<>();
        for (int at = 0; at < events.size(); at++) {
            String id = events.get(at).messageId();
            if (!id.isEmpty()) {
                Integer before = known.putIfAbsent(id, at);
                if (before != null) {
                    join(before, at);
                }
            }
        }
    }

    private List<MessageStory> told() {
        Map<Integer, List<LogEvent>> stories = new LinkedHashMap<>();
        for (int at = 0; at < events.size(); at++) {
            stories.computeIfAbsent(root(at), root -> new ArrayList<>()).add(events.get(at));
        }
        return stories.values().stream().map(MessageStory::new).toList();
    }

    private int root(int of) {
        int at = of;
        while (part[at] != at) {
            part[at] = part[part[at]];
            at = part[at];
        }
        return at;
    }

    private void join(int one, int other) {
        int first = Math.min(root(one), root(other));
        int second = Math.max(root(one), root(other));
        if (messageIds[first].isEmpty()) {
            messageIds[first] = messageIds[second];
        }
        part[second] = first;
    }
}
