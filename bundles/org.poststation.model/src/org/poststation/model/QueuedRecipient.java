// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody to whom a message was not delivered yet.
 *
 * @param address as the mail transfer agent shows it; need not be a valid one
 * @param reason why it waits
 * @param nextRetrySeconds when it is tried again, in seconds since 1970, or {@link QueuedMessage#UNKNOWN}
 * @param attempts how often it was tried, or {@link QueuedMessage#UNKNOWN}
 */
public record QueuedRecipient(String address, DeferralReason reason, long nextRetrySeconds, int attempts) {

    /** When it is tried again; empty when nobody says. */
    public Optional<Instant> nextRetry() {
        return QueuedMessage.instant(nextRetrySeconds);
    }

    /** What follows the last at sign, in lower case; the whole address without one. */
    public String domain() {
        return domain(address);
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
