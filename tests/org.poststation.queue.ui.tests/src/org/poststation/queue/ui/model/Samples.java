// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.model.Finding;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.SnapshotChange;
import org.poststation.queue.reason.ReasonReader;

/** Queues for the tests of presenters. */
public final class Samples {

    /** When they were read. */
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Samples() {}

    /** A message of Postfix that came some minutes ago. */
    public static QueuedMessage message(String node, String queue, String id, int minutesAgo, String... recipients) {
        return new QueuedMessage(new QueuePlace(node, Mta.POSTFIX, "", queue), id,
                NOW.getEpochSecond() - minutesAgo * 60L, 1000, "sender@example.org",
                Stream.of(recipients).map(address -> new QueuedRecipient(address,
                        new ReasonReader().read("host mx[192.0.2.1] said: 452 4.2.2 mailbox full"),
                        NOW.getEpochSecond() + 60, 3)).toList());
    }

    /** What a look at mx1 and mx2 shows. */
    public static QueueSeen seen(QueuedMessage... messages) {
        return seen(snapshot(Map.of(), messages), Optional.empty());
    }

    /** The same after another look. */
    public static QueueSeen seen(QueueSnapshot snapshot, Optional<QueueSnapshot> before) {
        return QueueSeen.of(List.of("mx1", "mx2"), snapshot,
                before.map(earlier -> SnapshotChange.between(earlier, snapshot)), Map.of());
    }

    /** What was read. */
    public static QueueSnapshot snapshot(Map<String, OperationException> failures, QueuedMessage... messages) {
        return new QueueSnapshot(NOW, List.of(messages), List.<Finding>of(), failures);
    }

    /** A node that does not answer. */
    public static OperationException silent() {
        return new OperationException(Explanation.of("mx2 does not answer.", "Look at its network."));
    }

    /** The picture after a look. */
    public static QueuePicture picture(QueueSeen seen) {
        return new QueuePicture(Optional.of(seen), Optional.empty());
    }

    /** States whose offers do nothing. */
    public static LookStates states() {
        return new LookStates("test", () -> {}, () -> {});
    }
}
