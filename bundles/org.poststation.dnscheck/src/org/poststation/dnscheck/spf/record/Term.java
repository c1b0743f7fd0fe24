// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

import java.util.Optional;

import org.poststation.dnscheck.IpAddress;

/** A term of a record, RFC 7208 section 4.6.1. */
public sealed interface Term {

    /** Where it stands, qualifier included. */
    Span span();

    /** Whether it counts among the ten that may ask DNS, RFC 7208 section 4.6.4. */
    default boolean isLookup() {
        return switch (this) {
            case Include include -> true;
            case Hosts hosts -> true;
            case Exchangers exchangers -> true;
            case Pointer pointer -> true;
            case Exists exists -> true;
            case Redirect redirect -> true;
            default -> false;
        };
    }

    /** A term that matches or does not. */
    sealed interface Mechanism extends Term {

        /** What a match leads to. */
        Qualifier qualifier();
    }

    /** A term that adds something. */
    sealed interface Modifier extends Term {}

    /** {@code all}. */
    record All(Span span, Qualifier qualifier) implements Mechanism {}

    /** {@code include}: the record of another domain leads to pass. */
    record Include(Span span, Qualifier qualifier, MacroString domain) implements Mechanism {}

    /** {@code a}: an address of the domain, of this record's domain when none is given. */
    record Hosts(Span span, Qualifier qualifier, Optional<MacroString> domain,
            Prefixes prefixes) implements Mechanism {}

    /** {@code mx}: an address of a mail exchanger of the domain. */
    record Exchangers(Span span, Qualifier qualifier, Optional<MacroString> domain,
            Prefixes prefixes) implements Mechanism {}

    /** {@code ptr}: the validated name of the client lies in the domain. */
    record Pointer(Span span, Qualifier qualifier, Optional<MacroString> domain) implements Mechanism {}

    /** {@code ip4} or {@code ip6}, by the family of the address. */
    record Network(Span span, Qualifier qualifier, IpAddress address, int prefix) implements Mechanism {}

    /** {@code exists}: the name has an A record. */
    record Exists(Span span, Qualifier qualifier, MacroString domain) implements Mechanism {}

    /** {@code redirect}: the record of another domain decides when nothing matched. */
    record Redirect(Span span, MacroString domain) implements Modifier {}

    /** {@code exp}: where the explanation of a failure stands. */
    record Explanation(Span span, MacroString domain) implements Modifier {}

    /** A modifier that RFC 7208 does not define, which is ignored. */
    record Unknown(Span span, String name, MacroString value) implements Modifier {}

    /** What is no term. */
    record Malformed(Span span, SyntaxFault fault) implements Term {}
}
