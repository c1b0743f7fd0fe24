// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRule;
import org.poststation.directory.check.CheckText;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.PasswordUse;
import org.poststation.directory.check.RuleResult;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.platform.json.Json;

/**
 * One object for each finding, then one for each way to store passwords, then a summary.
 *
 * @param output where to
 */
record JsonFindings(Output output) implements FindingPrinter {

    @Override
    public void rules(List<CheckRule> rules) {
        for (CheckRule rule : rules) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("rule", rule.id());
            line.put("severity", SeverityConverter.name(rule.severity()));
            line.put("fix", rule.fix().isPresent());
            line.put("title", CheckText.title(rule));
            line.put("why", CheckText.explanation(rule));
            output.line(Json.line(line));
        }
    }

    @Override
    public void result(CheckResult result, SchemaProfile schema) {
        result.rules().forEach(rule -> rule.findings().forEach(this::finding));
        result.passwords().forEach(this::passwords);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("at", result.at().toString());
        summary.put("schema", schema.id());
        summary.put("entries", result.objects());
        summary.put("findings", result.findings());
        summary.put("not_applicable", result.rules().stream().filter(rule -> !rule.applicable())
                .map(RuleResult::rule).map(CheckRule::id).toList());
        output.line(Json.line(Map.of("summary", summary)));
    }

    private void finding(ObjectFinding found) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rule", found.finding().rule());
        line.put("severity", SeverityConverter.name(found.finding().severity()));
        line.put("kind", Names.of(found.object().kind()));
        line.put("address", found.object().address());
        line.put("dn", found.object().dn());
        line.put("what", CheckText.sentence(found));
        line.put("values", found.finding().arguments());
        output.line(Json.line(line));
    }

    private void passwords(PasswordUse use) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scheme", use.scheme());
        line.put("weakness", use.weakness().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("count", use.count());
        output.line(Json.line(Map.of("passwords", line)));
    }
}
