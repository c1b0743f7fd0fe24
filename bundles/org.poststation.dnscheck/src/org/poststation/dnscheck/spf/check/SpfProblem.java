// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.Locale;

import org.poststation.operation.Sentences;

/**
 * Why an evaluation ended without a verdict.
 *
 * @param kind what stood in the way
 * @param subject the domain, the question or the term it is about
 */
public record SpfProblem(Kind kind, String subject) {

    private static final Sentences SENTENCES = Sentences.of(SpfProblem.class, "wording");

    /** What can stand in the way. */
    public enum Kind {
        NO_DOMAIN, NO_RECORD, SEVERAL_RECORDS, SYNTAX, DNS, TOO_MANY_LOOKUPS, TOO_MANY_VOIDS, TOO_MANY_EXCHANGERS,
        NOTHING_INCLUDED, NOTHING_REDIRECTED
    }

    /** The sentence for the reader, in the language of the platform. */
    public String message() {
        return SENTENCES.text(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), subject);
    }
}
