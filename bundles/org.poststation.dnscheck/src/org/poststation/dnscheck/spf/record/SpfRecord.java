// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A record that was read, whether it is valid or not.
 *
 * @param text the whole text
 * @param terms in their order, what could not be read among them
 * @param faults where it breaks the grammar, in their order; empty when it is valid
 */
public record SpfRecord(String text, List<Term> terms, List<SyntaxFault> faults) {

    /** What a record begins with. */
    public static final String VERSION = "v=spf1";

    /** Keeps unchangeable copies. */
    public SpfRecord {
        terms = List.copyOf(terms);
        faults = List.copyOf(faults);
    }

    /** Whether a text claims to be a record: the version in any case, then a space or the end. */
    public static boolean isSpf(String text) {
        return text.length() >= VERSION.length()
                && text.substring(0, VERSION.length()).toLowerCase(Locale.ROOT).equals(VERSION)
                && (text.length() == VERSION.length() || text.charAt(VERSION.length()) == ' ');
    }

    /** Reads a record. Never fails: what is wrong stands in the faults. */
    public static SpfRecord parse(String text) {
        return new RecordParser(text).parse();
    }

    /** Whether the grammar is kept. */
    public boolean isValid() {
        return faults.isEmpty();
    }

    /** Where mail goes on when nothing matched; ignored when there is an {@code all}, RFC 7208 section 6.1. */
    public Optional<Term.Redirect> redirect() {
        return first(Term.All.class).isPresent() ? Optional.empty() : first(Term.Redirect.class);
    }

    /** The first term of a kind. */
    public <T extends Term> Optional<T> first(Class<T> kind) {
        return terms.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
