// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.SnapshotChange;
import org.poststation.queue.ui.model.QueueSum.Counter;

/**
 * What a look at the queues has shown.
 *
 * @param nodes that were asked, in their order
 * @param snapshot what was in their queues
 * @param sums how much is in each queue that holds something, or did at the look before
 * @param trends how it was before, by node; a node without any is missing
 */
public record QueueSeen(List<String> nodes, QueueSnapshot snapshot, SortedMap<QueuePlace, QueueSum> sums,
        Map<String, QueueTrend> trends) {

    private static final Comparator<QueuePlace> ORDER = Comparator.comparing(QueuePlace::node)
            .thenComparing(QueuePlace::mta).thenComparing(QueuePlace::instance).thenComparing(QueuePlace::queue);

    /** Keeps unchangeable copies. */
    public QueueSeen {
        nodes = List.copyOf(nodes);
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
        trends = Map.copyOf(trends);
    }

    /**
     * Counts what a look has shown.
     *
     * @param change what is different from the look before; empty for the first one
     */
    public static QueueSeen of(List<String> nodes, QueueSnapshot snapshot, Optional<SnapshotChange> change,
            Map<String, QueueTrend> trends) {
        Map<QueuePlace, Counter> counters = new HashMap<>();
        snapshot.messages().forEach(message -> at(counters, message).add(message));
        change.ifPresent(since -> {
            since.came().forEach(message -> at(counters, message).came());
            since.went().forEach(message -> at(counters, message).went());
            since.moved().forEach(message -> at(counters, message).moved());
        });
        SortedMap<QueuePlace, QueueSum> sums = new TreeMap<>(ORDER);
        counters.forEach((place, counter) -> sums.put(place, counter.sum()));
        return new QueueSeen(nodes, snapshot, sums, trends);
    }

    private static Counter at(Map<QueuePlace, Counter> counters, QueuedMessage message) {
        return counters.computeIfAbsent(message.place(), place -> new Counter());
    }
}
