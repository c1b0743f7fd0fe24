// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

class SnapshotChangeTest {

    private static QueuedMessage message(String node, String queue, String id, long arrival) {
        return new QueuedMessage(new QueuePlace(node, Mta.POSTFIX, "", queue), id, arrival, 1, "a@b", List.of());
    }

    private static QueueSnapshot snapshot(Map<String, OperationException> failures, QueuedMessage... messages) {
        return new QueueSnapshot(Instant.EPOCH, List.of(messages), List.of(), failures);
    }

    @Test
    void messagesComeGoAndMove() {
        QueuedMessage stays = message("mx1", "deferred", "AAAAAA1", 1);
        QueuedMessage goes = message("mx1", "deferred", "AAAAAA2", 2);
        QueuedMessage held = message("mx1", "hold", "AAAAAA3", 3);
        QueuedMessage reused = message("mx1", "deferred", "AAAAAA2", 9);
        QueuedMessage elsewhere = message("mx2", "deferred", "AAAAAA2", 2);
        SnapshotChange change = SnapshotChange.between(
                snapshot(Map.of(), stays, goes, message("mx1", "deferred", "AAAAAA3", 3)),
                snapshot(Map.of(), stays, held, reused, elsewhere));
        assertEquals(List.of(reused, elsewhere), change.came());
        assertEquals(List.of(goes), change.went());
        assertEquals(List.of(held), change.moved());
    }

    @Test
    void instancesMayHaveTheSameId() {
        QueuedMessage one = message("mx1", "deferred", "AAAAAA1", 1);
        QueuedMessage other = new QueuedMessage(new QueuePlace("mx1", Mta.POSTFIX, "/etc/postfix-out", "deferred"),
                "AAAAAA1", 1, 1, "c@d", List.of());
        SnapshotChange change = SnapshotChange.between(snapshot(Map.of(), one, other), snapshot(Map.of(), other));
        assertEquals(new SnapshotChange(List.of(), List.of(one), List.of()), change);
    }

    @Test
    void aNodeThatIsNotReadLosesNothing() {
        QueuedMessage message = message("mx1", "deferred", "AAAAAA1", 1);
        SnapshotChange change = SnapshotChange.between(snapshot(Map.of(), message),
                snapshot(Map.of("mx1", new OperationCancelledException())));
        assertEquals(new SnapshotChange(List.of(), List.of(), List.of()), change);
    }
}
