// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dmarc;

import org.poststation.dnscheck.lint.LintCode;
import org.poststation.model.Severity;
import org.poststation.operation.Sentences;

/** What can be wrong with a DMARC record. */
public enum DmarcLintCode implements LintCode {
    EMPTY(Severity.CRITICAL), MISSING_VERSION(Severity.CRITICAL), QUOTES(Severity.CRITICAL),
    NON_ASCII(Severity.CRITICAL), SEPARATOR(Severity.CRITICAL), MISSING_VALUE(Severity.CRITICAL),
    BAD_VALUE(Severity.CRITICAL), DUPLICATE_TAG(Severity.CRITICAL), MISSING_POLICY(Severity.CRITICAL),
    POLICY_NOT_SECOND(Severity.CRITICAL), BAD_URI(Severity.WARNING), MISSPELLED_TAG(Severity.WARNING),
    UNKNOWN_TAG(Severity.NOTICE), REMOVED_TAG(Severity.NOTICE), POLICY_OMITTED(Severity.NOTICE),
    LATE_POLICY(Severity.NOTICE), NO_REPORTS(Severity.NOTICE);

    private static final Sentences SENTENCES = Sentences.of(DmarcLintCode.class, "wording");

    private final Severity severity;

    DmarcLintCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String reference() {
        return switch (this) {
            case MISSING_POLICY, POLICY_NOT_SECOND -> "RFC 7489 section 6.3";
            default -> "RFC 9989 section 4.7";
        };
    }

    @Override
    public String sentence(Object... values) {
        return SENTENCES.text(word(), values);
    }
}
