// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.poststation.directory.account.MailDirectory;
import org.poststation.model.Severity;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Reads a directory and runs rules. Fails when the server does not deliver all of it: half a directory would have
 * faults that the whole one has not.
 *
 * @param directory what to check
 * @param rules by which rules
 */
public record CheckOperation(MailDirectory directory, List<CheckRule> rules) implements Operation<CheckResult> {

    private static final Comparator<ObjectFinding> WORST_FIRST = Comparator
            .comparing((ObjectFinding found) -> found.finding().severity(), Severity.WORST_FIRST)
            .thenComparing(found -> found.object().address());

    /** Keeps an unchangeable copy. */
    public CheckOperation {
        rules = List.copyOf(rules);
    }

    @Override
    public CheckResult run(Progress progress) throws OperationException {
        List<CheckRule> applicable = rules.stream().filter(rule -> rule.appliesTo(directory.schema())).toList();
        progress.begin(CheckText.reading(), Progress.UNKNOWN_TOTAL);
        Instant at = directory.clock().instant();
        SnapshotReader reader = new SnapshotReader(directory, applicable);
        Snapshot snapshot = reader.read(progress);
        progress.begin(CheckText.checking(), applicable.size());
        Map<String, List<ObjectFinding>> found = new HashMap<>();
        reader.findings().forEach(finding -> found
                .computeIfAbsent(finding.finding().rule(), rule -> new ArrayList<>()).add(finding));
        for (int i = 0; i < applicable.size(); i++) {
            progress.cancellation().check();
            CheckRule rule = applicable.get(i);
            found.computeIfAbsent(rule.id(), id -> new ArrayList<>()).addAll(rule.check(snapshot));
            progress.done(i + 1L);
        }
        return new CheckResult(at, snapshot.recipients().size() + (long) snapshot.domains().size(),
                results(applicable, found), reader.passwords());
    }

    private List<RuleResult> results(List<CheckRule> applicable, Map<String, List<ObjectFinding>> found) {
        found.values().forEach(findings -> findings.sort(WORST_FIRST));
        return rules.stream().map(rule -> new RuleResult(rule, applicable.contains(rule),
                found.getOrDefault(rule.id(), List.of()))).toList();
    }
}
