// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

/** A piece of a text with macros, RFC 7208 section 7. */
public sealed interface MacroPart {

    /**
     * Text that stands for itself, the escapes {@code %%}, {@code %_} and {@code %-} decoded.
     *
     * @param text the decoded text
     * @param isEscape whether it was written as an escape
     */
    record Literal(String text, boolean isEscape) implements MacroPart {}

    /**
     * A macro, for example <code>%{ir.}</code>.
     *
     * @param span where it stands
     * @param letter in lower case
     * @param isEscaped whether the value is escaped as in a URL, by an upper case letter
     * @param labels how many labels from the right are kept; 0 for all
     * @param isReversed whether the labels are turned round
     * @param delimiters the characters that divide the labels
     */
    record Macro(Span span, char letter, boolean isEscaped, int labels, boolean isReversed,
            String delimiters) implements MacroPart {}
}
