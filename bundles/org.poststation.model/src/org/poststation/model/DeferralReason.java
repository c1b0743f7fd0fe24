// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

/**
 * Why a message waits, in the words of whoever made it wait. Kept in two parts: the pattern, which thousands of
 * messages share, and what differs from one to the next (addresses, ids, times, IP addresses).
 *
 * @param pattern the text with {@link #GAP} where something differs
 * @param values what stands in the gaps, in their order, with {@link #SEPARATOR} between them; empty without gaps
 * @param status the enhanced status code (RFC 3463), for example {@code 4.2.2}; empty when none is known
 */
public record DeferralReason(String pattern, String values, String status) {

    /** Stands in a pattern for what differs. */
    public static final char GAP = '\u2026';
    /** Stands between two values. */
    public static final char SEPARATOR = '\n';
    /** Nobody says why, or whether, the message waits. */
    public static final DeferralReason UNKNOWN = new DeferralReason("", "", "");

    /** Whether there is one. */
    public boolean isKnown() {
        return !pattern.isEmpty();
    }

    /** The whole text as it was said. */
    public String text() {
        StringBuilder text = new StringBuilder(pattern.length() + values.length());
        int value = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (character == GAP) {
                int end = values.indexOf(SEPARATOR, value);
                text.append(values, value, end < 0 ? values.length() : end);
                value = end < 0 ? values.length() : end + 1;
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
