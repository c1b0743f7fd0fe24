// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckText;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.RuleResult;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.model.Severity;

/**
 * A line of the table of rules.
 *
 * @param result what the rule found; empty for the line of all rules
 * @param findings what is shown when the line is selected
 */
record RuleRow(Optional<RuleResult> result, List<ObjectFinding> findings) {

    private static final Comparator<RuleResult> WORST_FIRST = Comparator
            .comparing((RuleResult result) -> result.findings().isEmpty())
            .thenComparing(result -> !result.applicable()).thenComparing(RuleRow::worst, Severity.WORST_FIRST);

    /** All findings first, then the rules that found something, the worst first, then the others. */
    static List<RuleRow> of(CheckResult result) {
        List<ObjectFinding> all = new ArrayList<>();
        result.rules().forEach(rule -> all.addAll(rule.findings()));
        List<RuleRow> rows = new ArrayList<>(List.of(new RuleRow(Optional.empty(), List.copyOf(all))));
        result.rules().stream().sorted(WORST_FIRST)
                .forEach(rule -> rows.add(new RuleRow(Optional.of(rule), rule.findings())));
        return rows;
    }

    /** Stable name, empty for the line of all. */
    String id() {
        return result.map(found -> found.rule().id()).orElse("");
    }

    String title() {
        return result.map(found -> CheckText.title(found.rule())).orElse(Messages.consistency_all_text);
    }

    /** Whether the schema has what the rule looks at. */
    boolean applies() {
        return result.filter(found -> !found.applicable()).isEmpty();
    }

    /** How many were found; nothing can be when the rule does not apply. */
    String count() {
        return applies() ? Words.number(findings.size()) : Messages.value_none;
    }

    /** How bad it is; fine when nothing was found. */
    Severity severity() {
        return findings.isEmpty() ? Severity.OK : result.map(RuleRow::worst).orElse(Severity.NOTICE);
    }

    private static Severity worst(RuleResult result) {
        return result.findings().isEmpty()
                ? result.rule().severity()
                : result.findings().getFirst().finding().severity();
    }
}
