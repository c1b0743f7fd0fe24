// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.poststation.model.Mta;
import org.poststation.model.QueuedMessage;

/**
 * What is different in a later snapshot. Of a node that could not be read the second time nothing is told.
 *
 * @param came messages that are new, also under an id that another one had before
 * @param went messages that are not there any more, as they were
 * @param moved messages that are in another queue now, as they are
 */
public record SnapshotChange(List<QueuedMessage> came, List<QueuedMessage> went, List<QueuedMessage> moved) {

    /** Keeps unchangeable copies. */
    public SnapshotChange {
        came = List.copyOf(came);
        went = List.copyOf(went);
        moved = List.copyOf(moved);
    }

    /** By what a message is the same one later. */
    private record Key(String node, Mta mta, String instance, String id, long arrival) {

        static Key of(QueuedMessage message) {
            return new Key(message.place().node(), message.place().mta(), message.place().instance(), message.id(),
                    message.arrivalSeconds());
        }
    }

    /** What happened between two snapshots. */
    public static SnapshotChange between(QueueSnapshot before, QueueSnapshot after) {
        Map<Key, QueuedMessage> left = new HashMap<>();
        before.messages().stream().filter(message -> !after.failures().containsKey(message.place().node()))
                .forEach(message -> left.put(Key.of(message), message));
        List<QueuedMessage> came = new ArrayList<>();
        List<QueuedMessage> moved = new ArrayList<>();
        for (QueuedMessage message : after.messages()) {
            QueuedMessage known = left.remove(Key.of(message));
            if (known == null) {
                came.add(message);
            } else if (!known.place().equals(message.place())) {
                moved.add(message);
            }
        }
        return new SnapshotChange(came, List.copyOf(left.values()), moved);
    }
}
