// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.record.Term;

/** Looks through a draft without asking DNS. What is valid, however unusual, is no finding worse than a notice. */
public final class SpfLinter {

    private SpfLinter() {}

    /** The problems of a draft in the order of their places; empty when there is none. */
    public static List<LintFinding> lint(String text) {
        if (text.isBlank()) {
            return List.of(LintFinding.of(SpfLintCode.EMPTY, new Span(0, text.length()), "v=spf1 -all"));
        }
        Draft draft = new Draft(text);
        SpfRecord read = draft.read();
        List<LintFinding> findings = new ArrayList<>();
        TermAdvice advice = new TermAdvice(read);
        for (int i = 0; i < read.terms().size(); i++) {
            advice.at(i).ifPresent(findings::add);
        }
        findings.addAll(RecordRules.findings(read, isAllMeant(read)));
        List<LintFinding> all = new ArrayList<>(draft.findings());
        findings.forEach(found -> all.add(new LintFinding(found.code(), draft.original(found.span()),
                found.arguments(), found.suggestion())));
        if (text.length() > RecordRules.MAX_LENGTH) {
            all.add(LintFinding.open(SpfLintCode.TOO_LONG, new Span(RecordRules.MAX_LENGTH, text.length()),
                    Integer.toString(text.length()), Integer.toString(RecordRules.MAX_LENGTH)));
        }
        all.sort(Comparator.comparingInt((LintFinding found) -> found.span().start())
                .thenComparingInt(found -> found.span().end()));
        return all;
    }

    /** Whether something stands there that becomes an "all" when it is set right. */
    private static boolean isAllMeant(SpfRecord read) {
        return read.terms().stream().anyMatch(term -> {
            String text = term.span().of(read.text()).toLowerCase(Locale.ROOT);
            return term instanceof Term.Malformed && text.contains("all") || text.matches(".+[-~?+]all");
        });
    }
}
