// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.lint;

import java.util.Locale;

import org.poststation.model.Severity;

/** What a linter can find; each linter has an enumeration of its own. */
public interface LintCode {

    /** The name of the constant. */
    String name();

    /** How bad it is. */
    Severity severity();

    /** Where it is laid down, for example {@code RFC 7208 section 5.5}; empty when nowhere. */
    String reference();

    /** The sentence for the reader, in the language of the platform. */
    String sentence(Object... values);

    /** The stable word for programs, for example {@code missing-space}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
