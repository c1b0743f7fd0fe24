// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Qualifier;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.record.Term;

/** What is wrong with terms that are written correctly. */
final class RecordRules {

    /** Octets of a record that fit into one answer by UDP together with its name, RFC 7208 section 3.4. */
    static final int MAX_LENGTH = 450;
    private static final int MOST_LOOKUPS = 10;

    private final SpfRecord read;
    private final List<LintFinding> findings = new ArrayList<>();

    private RecordRules(SpfRecord read) {
        this.read = read;
    }

    static List<LintFinding> findings(SpfRecord read, boolean isAllMeant) {
        RecordRules rules = new RecordRules(read);
        rules.checkEnd(isAllMeant);
        rules.checkOrder();
        rules.checkTerms();
        return rules.findings;
    }

    private void checkEnd(boolean isAllMeant) {
        Optional<Term.All> all = read.first(Term.All.class);
        if (all.isPresent()) {
            boolean isSplit = isSignAlone(all.get());
            if (all.get().qualifier() == Qualifier.PASS && !isSplit) {
                findings.add(LintFinding.of(SpfLintCode.PASS_ALL, all.get().span(), "~all"));
            } else if (all.get().qualifier() == Qualifier.NEUTRAL) {
                findings.add(LintFinding.of(SpfLintCode.NEUTRAL_ALL, all.get().span(), "~all"));
            }
        } else if (read.first(Term.Redirect.class).isEmpty() && !isAllMeant) {
            int end = Math.max(SpfRecord.VERSION.length() + 1, read.text().stripTrailing().length());
            findings.add(LintFinding.of(SpfLintCode.NO_ALL, new Span(end, end), " ~all"));
        }
    }

    /** Whether the sign that belongs to the term stands before it with a space between. */
    private boolean isSignAlone(Term term) {
        String before = read.text().substring(0, term.span().start()).stripTrailing();
        return before.matches(".* [-~?+]");
    }

    private void checkOrder() {
        boolean isAfterAll = false;
        boolean hasAll = read.first(Term.All.class).isPresent();
        Term lastMechanism = read.terms().stream().filter(Term.Mechanism.class::isInstance)
                .reduce((first, second) -> second).orElse(null);
        for (Term term : read.terms()) {
            if (term instanceof Term.Mechanism && isAfterAll) {
                findings.add(LintFinding.of(SpfLintCode.AFTER_ALL, term.span(), "", term.span().of(read.text())));
            }
            isAfterAll |= term instanceof Term.All;
            if (term instanceof Term.Redirect && hasAll) {
                findings.add(LintFinding.of(SpfLintCode.IGNORED_REDIRECT, term.span(), ""));
            } else if ((term instanceof Term.Redirect || term instanceof Term.Explanation) && lastMechanism != null
                    && term.span().start() < lastMechanism.span().start()) {
                findings.add(LintFinding.open(SpfLintCode.MISPLACED_MODIFIER, term.span(),
                        term.span().of(read.text())));
            }
        }
    }

    private void checkTerms() {
        int lookups = 0;
        for (Term term : read.terms()) {
            if (term.isLookup() && ++lookups == MOST_LOOKUPS + 1) {
                long all = read.terms().stream().filter(Term::isLookup).count();
                findings.add(LintFinding.open(SpfLintCode.TOO_MANY_LOOKUPS, term.span(), Long.toString(all),
                        Integer.toString(MOST_LOOKUPS)));
            }
            if (term instanceof Term.Pointer) {
                findings.add(LintFinding.open(SpfLintCode.PTR, term.span()));
            } else if (term instanceof Term.Network network && network.prefix() == 0
                    && network.qualifier() == Qualifier.PASS) {
                findings.add(LintFinding.open(SpfLintCode.EVERYBODY, term.span(), term.span().of(read.text())));
            } else if (term instanceof Term.Unknown unknown && unknown.name().equals("default")) {
                findings.add(LintFinding.of(SpfLintCode.OBSOLETE_MODIFIER, term.span(), "",
                        term.span().of(read.text())));
            }
        }
    }
}
