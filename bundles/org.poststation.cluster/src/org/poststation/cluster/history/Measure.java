// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.history;

/** What is kept of a node over time. Its names stand in the files of the history: never change one. */
public enum Measure {
    /** Processes that ran or waited, mean of a minute. */
    LOAD,
    /** Used memory, 0 to 1. */
    MEMORY,
    /** Use of the fullest file system, 0 to 1. */
    DISK,
    /** Bytes each second that came in over all interfaces but the loopback. */
    RECEIVED,
    /** Bytes each second that went out over all interfaces but the loopback. */
    SENT,
    /** Messages in the queue. */
    QUEUE,
    /** Messages each minute that were taken. */
    MAIL_IN,
    /** Deliveries each minute: a message to three recipients is up to three of them. */
    MAIL_OUT
}
