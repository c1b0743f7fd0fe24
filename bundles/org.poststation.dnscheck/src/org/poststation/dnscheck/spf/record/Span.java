// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

/**
 * A part of a record.
 *
 * @param start index of its first character, from 0
 * @param end index behind its last character
 */
public record Span(int start, int end) {

    /** The part of a text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
