// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

/**
 * How a search ended.
 *
 * @param entries how many entries were delivered
 * @param completeness whether these are all
 */
public record SearchOutcome(long entries, Completeness completeness) {

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

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return completeness == Completeness.COMPLETE;
    }
}
