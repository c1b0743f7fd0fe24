// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.spf.record.Term;

/**
 * How the record of one domain was evaluated.
 *
 * @param domain whose record it is
 * @param record its text; empty when there is none
 * @param terms what was looked at, in its order; behind a match nothing is
 * @param result what it led to
 */
public record DomainTrace(String domain, String record, List<TermTrace> terms, SpfResult result) {

    /** Keeps an unchangeable copy. */
    public DomainTrace {
        terms = List.copyOf(terms);
    }

    /** What came of a term. */
    public enum Match {
        YES, NO, ERROR
    }

    /**
     * How a term was decided.
     *
     * @param term the term
     * @param target the name that its macros led to; empty when it has none
     * @param macros every macro that was replaced, in its order
     * @param queries every question that was asked for it, with its answer
     * @param match what came of it
     * @param below the record that it led to
     */
    public record TermTrace(Term term, String target, List<MacroTrace> macros, List<QueryTrace> queries, Match match,
            Optional<DomainTrace> below) {

        /** Keeps unchangeable copies. */
        public TermTrace {
            macros = List.copyOf(macros);
            queries = List.copyOf(queries);
        }
    }

    /**
     * A macro and its value.
     *
     * @param macro as it is written
     * @param value what it became
     */
    public record MacroTrace(String macro, String value) {}

    /**
     * A question and its answer.
     *
     * @param question the question
     * @param kind of the answer, see {@link org.poststation.dnscheck.DnsAnswer#kind()}
     * @param records what the answer says, each as text
     */
    public record QueryTrace(String question, String kind, List<String> records) {

        /** Keeps an unchangeable copy. */
        public QueryTrace {
            records = List.copyOf(records);
        }
    }
}
