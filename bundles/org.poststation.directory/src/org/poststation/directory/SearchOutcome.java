// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

/**
 * How a search ended.
 *
 * @param entries how many entries were delivered
 * @param completeness whether these are all
 * @param referrals how many times the server named other servers for a part of the tree (RFC 4511 section 4.5.3);
 *            these are not asked
 */
public record SearchOutcome(long entries, Completeness completeness, long referrals) {

    /** A search in which no other server was named. */
    public SearchOutcome(long entries, Completeness completeness) {
        this(entries, completeness, 0);
    }

    /** Whether the delivered entries are all that match. */
    public enum Completeness {
        /** All of them. */
        COMPLETE,
        /** The caller's own limit was reached. */
        CALLER_LIMIT,
        /** The server's size limit cut the answer off (result code 4). */
        SERVER_SIZE_LIMIT,
        /** The server's time limit cut the answer off (result code 3). */
        SERVER_TIME_LIMIT,
        /** An administrative limit cut the answer off (result code 11). */
        ADMINISTRATIVE_LIMIT
    }

    /** Whether nothing is missing of what this server holds. */
    public boolean isComplete() {
        return completeness == Completeness.COMPLETE;
    }
}
