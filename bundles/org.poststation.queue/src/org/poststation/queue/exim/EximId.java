// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.exim;

/** Message ids of Exim: the second of the arrival in base 62, and two more parts (Exim specification, chapter 3). */
final class EximId {

    /** Of 16 characters, and of 23 since Exim 4.97. */
    static final String FORM = "[0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})";

    private static final int SECONDS_DIGITS = 6;
    private static final int BASE = 62;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private EximId() {}

    /** When the message came, in seconds since 1970. */
    static long seconds(String id) {
        long seconds = 0;
        for (int at = 0; at < SECONDS_DIGITS; at++) {
            seconds = seconds * BASE + DIGITS.indexOf(id.charAt(at));
        }
        return seconds;
    }
}
