// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message in a queue, as it was when the queue was read. There may be a million of them, so that times are numbers.
 *
 * @param place the queue
 * @param id the queue's name for it, which the agent may use again for another message
 * @param arrivalSeconds when it came, in seconds since 1970, or {@link #UNKNOWN}
 * @param sizeBytes or {@link #UNKNOWN}
 * @param sender as the mail transfer agent shows it; empty for the null sender (RFC 5321 section 4.5.5)
 * @param recipients those who wait
 */
public record QueuedMessage(QueuePlace place, String id, long arrivalSeconds, long sizeBytes, String sender,
        List<QueuedRecipient> recipients) {

    /** What nobody says. */
    public static final int UNKNOWN = -1;

    /** Keeps an unchangeable copy of the recipients. */
    public QueuedMessage {
        recipients = List.copyOf(recipients);
    }

    /** When it came; empty when nobody says. */
    public Optional<Instant> arrival() {
        return instant(arrivalSeconds);
    }

    /** What follows the last at sign of the sender, in lower case; the sender itself without one. */
    public String senderDomain() {
        return QueuedRecipient.domain(sender);
    }

    static Optional<Instant> instant(long seconds) {
        return seconds == UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }
}
