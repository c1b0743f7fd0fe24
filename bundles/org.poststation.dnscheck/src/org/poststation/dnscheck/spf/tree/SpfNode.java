// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.tree;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.record.Term;

/**
 * The record of one domain in a tree of includes.
 *
 * @param domain whose record it is
 * @param state what was found
 * @param record the record; empty when there is none
 * @param terms its terms with what they lead to
 * @param millis how long the answer with the record took
 */
public record SpfNode(String domain, State state, Optional<SpfRecord> record, List<Branch> terms, long millis) {

    /** What was found at a domain. */
    public enum State {
        /** One record that keeps the grammar. */
        VALID,
        /** One record that breaks it. */
        BROKEN,
        /** No record. */
        NO_RECORD,
        /** More than one. */
        SEVERAL_RECORDS,
        /** The domain stands above already. */
        LOOP,
        /** Nobody answered. */
        UNANSWERED,
        /** The name depends on the message. */
        MACRO
    }

    /**
     * A term and what it leads to.
     *
     * @param term the term
     * @param text as it is written
     * @param lookup which look-up it is among all terms that ask, from 1; 0 when it does not ask
     * @param isVoid whether its question finds nothing
     * @param networks the addresses it stands for, each as a term of its own without qualifier; empty when they depend
     *            on the message or are in another record
     * @param below the record that it leads to
     */
    public record Branch(Term term, String text, int lookup, boolean isVoid, List<String> networks,
            Optional<SpfNode> below) {

        /** Keeps an unchangeable copy. */
        public Branch {
            networks = List.copyOf(networks);
        }
    }

    /** Keeps an unchangeable copy. */
    public SpfNode {
        terms = List.copyOf(terms);
    }
}
