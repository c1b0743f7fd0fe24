// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

import java.util.List;

/**
 * A text with macros.
 *
 * @param span where it stands
 * @param text as it is written
 * @param parts its pieces in their order
 */
public record MacroString(Span span, String text, List<MacroPart> parts) {

    /** Keeps an unchangeable copy. */
    public MacroString {
        parts = List.copyOf(parts);
    }

    /** Whether it depends on the message. */
    public boolean hasMacros() {
        return parts.stream().anyMatch(MacroPart.Macro.class::isInstance);
    }
}
