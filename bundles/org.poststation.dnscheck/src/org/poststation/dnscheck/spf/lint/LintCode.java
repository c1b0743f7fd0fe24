// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import java.util.Locale;

import org.poststation.model.Severity;

/** What a linter can find, and how bad it is: critical is what makes receivers refuse the record or let anybody in. */
public enum LintCode {
    EMPTY(Severity.CRITICAL), MISSING_VERSION(Severity.CRITICAL), SEVERAL_RECORDS(Severity.CRITICAL),
    QUOTES(Severity.CRITICAL), SEPARATOR(Severity.CRITICAL), NON_ASCII(Severity.CRITICAL),
    CONTROL_CHARACTER(Severity.CRITICAL), LEADING_SPACE(Severity.CRITICAL), MISSING_SPACE(Severity.CRITICAL),
    UNWANTED_SPACE(Severity.CRITICAL), UNKNOWN_MECHANISM(Severity.CRITICAL), BARE_ADDRESS(Severity.CRITICAL),
    BARE_DOMAIN(Severity.CRITICAL), EQUALS_FOR_COLON(Severity.CRITICAL), COLON_FOR_EQUALS(Severity.CRITICAL),
    MISSING_ARGUMENT(Severity.CRITICAL), UNWANTED_ARGUMENT(Severity.CRITICAL), BAD_ADDRESS(Severity.CRITICAL),
    WRONG_FAMILY(Severity.CRITICAL), BAD_PREFIX(Severity.CRITICAL), BAD_DOMAIN(Severity.CRITICAL),
    BAD_MACRO(Severity.CRITICAL), EXPLANATION_MACRO(Severity.CRITICAL), DUPLICATE_MODIFIER(Severity.CRITICAL),
    TOO_MANY_LOOKUPS(Severity.CRITICAL), PASS_ALL(Severity.CRITICAL), EVERYBODY(Severity.CRITICAL),
    NEUTRAL_ALL(Severity.WARNING), NO_ALL(Severity.WARNING), AFTER_ALL(Severity.WARNING),
    IGNORED_REDIRECT(Severity.WARNING), MISPLACED_MODIFIER(Severity.NOTICE), OBSOLETE_MODIFIER(Severity.NOTICE),
    PTR(Severity.WARNING), TOO_LONG(Severity.WARNING), LOOP(Severity.CRITICAL), NO_RECORD(Severity.CRITICAL),
    INCLUDED_FAULT(Severity.CRITICAL), TOO_MANY_VOIDS(Severity.CRITICAL), VOID_LOOKUP(Severity.WARNING),
    UNANSWERED(Severity.UNKNOWN);

    private final Severity severity;

    LintCode(Severity severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** The stable word for programs, for example {@code missing-space}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
