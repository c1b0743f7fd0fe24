// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.Locale;
import java.util.Set;

import org.poststation.model.QueuedMessage;

/** What can be done to messages in a queue. Not every agent can do all of it. */
public sealed interface QueueCommand {

    /** Tries to deliver now. */
    record Retry() implements QueueCommand {}

    /** Keeps messages from being delivered until they are released. Exim calls that frozen, sendmail quarantined. */
    record Hold() implements QueueCommand {}

    /** Ends a hold. */
    record Release() implements QueueCommand {}

    /** Takes messages as if they had just come, with the settings of now; they get new ids. */
    record Requeue() implements QueueCommand {}

    /** Removes messages; nobody is told. */
    record Delete() implements QueueCommand {}

    /** Gives messages up and tells their senders. */
    record Bounce() implements QueueCommand {}

    /** A stable word for it. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether it can do anything for a message where that is now. */
    default boolean suits(QueuedMessage message) {
        return switch (this) {
            case Retry retry -> !isHeld(message);
            case Hold hold -> !isHeld(message);
            case Release release -> isHeld(message);
            case Requeue requeue -> true;
            case Delete delete -> true;
            case Bounce bounce -> true;
        };
    }

    /** Whether a message waits for somebody to release it. */
    static boolean isHeld(QueuedMessage message) {
        return Held.QUEUES.contains(message.place().queue());
    }

    /** The words of the agents. */
    final class Held {

        /** Postfix's queue of held messages. */
        public static final String POSTFIX = "hold";
        /** Sendmail's quarantined messages. */
        public static final String SENDMAIL = "quarantine";
        /** Exim's frozen messages. */
        public static final String EXIM = "frozen";

        private static final Set<String> QUEUES = Set.of(POSTFIX, SENDMAIL, EXIM);

        private Held() {}
    }
}
