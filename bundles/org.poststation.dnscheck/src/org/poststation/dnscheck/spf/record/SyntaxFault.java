// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.record;

/**
 * A place where a record breaks the grammar of RFC 7208 section 12.
 *
 * @param kind what is wrong
 * @param span where
 */
public record SyntaxFault(Kind kind, Span span) {

    /** What can be wrong. */
    public enum Kind {
        MISSING_VERSION, NON_ASCII, CONTROL_CHARACTER, UNKNOWN_TERM, MISSING_ARGUMENT, UNWANTED_ARGUMENT,
        BAD_ADDRESS, WRONG_FAMILY, BAD_PREFIX, BAD_DOMAIN, BAD_MACRO, EXPLANATION_MACRO, DUPLICATE_MODIFIER
    }
}
