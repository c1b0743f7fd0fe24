// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.Locale;

/**
 * What a line says about a message. What it does not say is empty.
 *
 * @param line the line itself
 * @param kind what happened
 * @param id the queue's name for the message on this node
 * @param messageId with its angle brackets (RFC 5322 section 3.6.4)
 * @param address the sender or recipient it is about
 * @param peer where the message came from or went to
 * @param status enhanced status code (RFC 3463), or the verdict of a filter
 * @param delay how long it took so far, in the log's words; of Postfix with its stages (before the queue, in it,
 *            connecting, sending)
 * @param nextId the name that the next queue gave it
 */
public record LogEvent(LogLine line, Kind kind, String id, String messageId, String address, String peer,
        String status, String delay, String nextId) {

    /** What may happen to a message. */
    public enum Kind {
        /** A server or a user handed it over. */
        RECEIVED,
        /** It was given its message-id. */
        IDENTIFIED,
        /** It stands in the queue, from its sender. */
        QUEUED,
        /** A filter judged it. */
        FILTERED,
        /** The next server or a mailbox took it, for one recipient. */
        DELIVERED,
        /** It is tried again later, for one recipient. */
        DEFERRED,
        /** It can't be delivered, for one recipient. */
        BOUNCED,
        /** It was too long in the queue. */
        EXPIRED,
        /** It was not taken. */
        REJECTED,
        /** It is held. */
        HELD,
        /** Its sender is told by another message. */
        NOTIFIED,
        /** The queue is done with it. */
        REMOVED,
        /** Something else. */
        OTHER;

        /** Whether it says how a recipient fares. */
        public boolean isOutcome() {
            return this == DELIVERED || this == DEFERRED || this == BOUNCED || this == REJECTED;
        }

        /** A stable word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LogEvent of(LogLine line, Kind kind, String id) {
        return new LogEvent(line, kind, id, "", "", "", "", "", "");
    }

    LogEvent messageId(String value) {
        return new LogEvent(line, kind, id, value, address, peer, status, delay, nextId);
    }

    LogEvent address(String value) {
        return new LogEvent(line, kind, id, messageId, value, peer, status, delay, nextId);
    }

    LogEvent peer(String value) {
        return new LogEvent(line, kind, id, messageId, address, value, status, delay, nextId);
    }

    LogEvent status(String value) {
        return new LogEvent(line, kind, id, messageId, address, peer, value, delay, nextId);
    }

    LogEvent delay(String value) {
        return new LogEvent(line, kind, id, messageId, address, peer, status, value, nextId);
    }

    LogEvent nextId(String value) {
        return new LogEvent(line, kind, id, messageId, address, peer, status, delay, value);
    }
}
