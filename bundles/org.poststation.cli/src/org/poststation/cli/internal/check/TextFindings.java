// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.check;

import java.util.List;
import java.util.stream.Collectors;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRule;
import org.poststation.directory.check.CheckText;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.RuleResult;
import org.poststation.directory.schema.SchemaProfile;

/**
 * Findings grouped by rule, for reading.
 *
 * @param output where to
 */
record TextFindings(Output output) implements FindingPrinter {

    @Override
    public void rules(List<CheckRule> rules) {
        Table table = new Table(output::line, List.of("RULE", "SEVERITY", "FIX", "LOOKS FOR"));
        rules.forEach(rule -> table.row(List.of(rule.id(), SeverityConverter.name(rule.severity()),
                rule.fix().isPresent() ? "yes" : "", CheckText.title(rule))));
        table.flush();
    }

    @Override
    public void result(CheckResult result, SchemaProfile schema) {
        for (RuleResult rule : result.rules()) {
            if (!rule.findings().isEmpty()) {
                group(rule);
            }
        }
        passwords(result);
        String lacking = result.rules().stream().filter(rule -> !rule.applicable()).map(rule -> rule.rule().id())
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            output.line("Not applicable to " + schema.title() + ": " + lacking);
        }
        output.line(result.findings() + " findings in " + result.objects() + " entries.");
    }

    private void group(RuleResult rule) {
        output.line(rule.rule().id() + ": " + CheckText.title(rule.rule()) + " (" + rule.findings().size() + ")");
        Table table = new Table(line -> output.line("  " + line), List.of("SEVERITY", "KIND", "ADDRESS", "FINDING"));
        for (ObjectFinding found : rule.findings()) {
            table.row(List.of(SeverityConverter.name(found.finding().severity()), Names.of(found.object().kind()),
                    found.object().address(), CheckText.sentence(found)));
        }
        table.flush();
        output.line("");
    }

    private void passwords(CheckResult result) {
        if (!result.passwords().isEmpty()) {
            output.line("Passwords: " + result.passwords().stream()
                    .map(use -> Printable.text(CheckText.scheme(use)) + ' ' + use.count())
                    .collect(Collectors.joining(", ")));
        }
    }
}
