// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.util.Optional;

/**
 * The queues as the window knows them at one moment.
 *
 * @param seen by the last look that came to its end; empty before the first
 * @param reading how many messages the look has read that is under way; empty when none is
 */
public record QueuePicture(Optional<QueueSeen> seen, Optional<Long> reading) {

    /** Nobody has looked yet. */
    public static final QueuePicture NOTHING = new QueuePicture(Optional.empty(), Optional.empty());

    QueuePicture read(long messages) {
        return new QueuePicture(seen, Optional.of(messages));
    }

    QueuePicture idle() {
        return new QueuePicture(seen, Optional.empty());
    }
}
