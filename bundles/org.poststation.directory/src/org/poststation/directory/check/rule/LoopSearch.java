// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;

/**
 * Finds one circle in each set of recipients that lead to each other: Tarjan's strongly connected components, without
 * recursion, since a chain of aliases may be as long as the directory.
 */
final class LoopSearch {

    private static final int NEW = -1;

    private final Snapshot snapshot;
    private final int[] number;
    private final int[] lowest;
    private final boolean[] open;
    private final Deque<Integer> component = new ArrayDeque<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final List<List<Recipient>> loops = new ArrayList<>();
    private int counted;

    /** A recipient on the way, with those that it leads to and are still to be looked at. */
    private record Visit(int recipient, Deque<Integer> next) {}

    LoopSearch(Snapshot snapshot) {
        this.snapshot = snapshot;
        int size = snapshot.recipients().size();
        this.number = new int[size];
        this.lowest = new int[size];
        this.open = new boolean[size];
        Arrays.fill(number, NEW);
    }

    /** One circle of at least two for each set, in the direction of the mail. */
    List<List<Recipient>> loops() {
        for (int i = 0; i < number.length; i++) {
            if (number[i] == NEW && snapshot.recipients().get(i).passesOn()) {
                search(i);
            }
        }
        return loops;
    }

    private void search(int start) {
        enter(start);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.next().isEmpty()) {
                leave(path.pop().recipient());
                continue;
            }
            int next = visit.next().pop();
            if (number[next] == NEW) {
                enter(next);
            } else if (open[next]) {
                lowest[visit.recipient()] = Math.min(lowest[visit.recipient()], number[next]);
            }
        }
    }

    private void enter(int recipient) {
        number[recipient] = counted;
        lowest[recipient] = counted++;
        open[recipient] = true;
        component.push(recipient);
        path.push(new Visit(recipient, next(recipient)));
    }

    private void leave(int recipient) {
        if (!path.isEmpty()) {
            int before = path.peek().recipient();
            lowest[before] = Math.min(lowest[before], lowest[recipient]);
        }
        if (lowest[recipient] != number[recipient]) {
            return;
        }
        Set<Integer> members = new HashSet<>();
        int member;
        do {
            member = component.pop();
            open[member] = false;
            members.add(member);
        } while (member != recipient);
        if (members.size() > 1) {
            loops.add(circle(recipient, members));
        }
    }

    /** The shortest way from a member of the set back to itself. */
    private List<Recipient> circle(int start, Set<Integer> members) {
        Map<Integer, Integer> before = new HashMap<>();
        Deque<Integer> reached = new ArrayDeque<>(List.of(start));
        while (!before.containsKey(start)) {
            int from = reached.pop();
            for (int to : next(from)) {
                if (members.contains(to) && before.putIfAbsent(to, from) == null) {
                    reached.add(to);
                }
            }
        }
        LinkedList<Recipient> circle = new LinkedList<>();
        int at = start;
        do {
            at = before.get(at);
            circle.addFirst(snapshot.recipients().get(at));
        } while (at != start);
        return circle;
    }

    private Deque<Integer> next(int recipient) {
        Deque<Integer> next = new ArrayDeque<>();
        for (String target : snapshot.next(snapshot.recipients().get(recipient))) {
            int index = snapshot.indexOf(target);
            if (index >= 0 && index != recipient) {
                next.add(index);
            }
        }
        return next;
    }
}
