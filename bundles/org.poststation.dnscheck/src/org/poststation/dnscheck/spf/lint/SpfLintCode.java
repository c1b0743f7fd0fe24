// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import org.poststation.dnscheck.lint.LintCode;
import org.poststation.model.Severity;
import org.poststation.operation.Sentences;

/** What a linter can find, and how bad it is: critical is what makes receivers refuse the record or let anybody in. */
public enum SpfLintCode implements LintCode {
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
    PTR(Severity.WARNING), TOO_LONG(Severity.WARNING);

    private static final Sentences SENTENCES = Sentences.of(SpfLintCode.class, "wording");

    private final Severity severity;

    SpfLintCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String reference() {
        return "RFC 7208 section " + switch (this) {
            case EMPTY, LEADING_SPACE, MISSING_VERSION, SEVERAL_RECORDS -> "4.5";
            case TOO_MANY_LOOKUPS -> "4.6.4";
            case PASS_ALL, EVERYBODY, NEUTRAL_ALL, AFTER_ALL -> "5.1";
            case NO_ALL -> "4.7";
            case PTR -> "5.5";
            case BAD_ADDRESS, BARE_ADDRESS, WRONG_FAMILY, BAD_PREFIX -> "5.6";
            case IGNORED_REDIRECT -> "6.1";
            case DUPLICATE_MODIFIER, MISPLACED_MODIFIER, OBSOLETE_MODIFIER -> "6";
            case BAD_MACRO, EXPLANATION_MACRO -> "7";
            case TOO_LONG -> "3.4";
            default -> "12";
        };
    }

    @Override
    public String sentence(Object... values) {
        return SENTENCES.text(word(), values);
    }
}
