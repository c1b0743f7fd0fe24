// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.report.ReportFinding;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.ReportSection;
import org.poststation.dnscheck.report.Topic;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.model.Severity;

/** What a check saw and found. For one thread. */
public final class Notes {

    private static final Span WHOLE = new Span(0, 0);

    private final Set<String> records = new LinkedHashSet<>();
    private final List<ReportFinding> findings = new ArrayList<>();

    /** A record was looked at. */
    void saw(DnsRecord record) {
        records.add(record.toString());
    }

    /** Something was found; the first value is its subject. */
    void add(ReportRule rule, String record, String... values) {
        add(rule, record, Optional.empty(), values);
    }

    /** Something was found, and this record is to be written instead; the first value is its subject. */
    void suggest(ReportRule rule, String record, String suggestion, String... values) {
        add(rule, record, Optional.of(suggestion), values);
    }

    private void add(ReportRule rule, String record, Optional<String> suggestion, String... values) {
        lint(values[0], record, new LintFinding(rule, WHOLE, List.of(values), suggestion));
    }

    /** Something was found inside of a record. */
    void lint(String subject, String record, LintFinding found) {
        ReportFinding finding = new ReportFinding(subject, record, found);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Everything, the worst first. */
    public ReportSection section(Topic topic) {
        List<ReportFinding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(ReportFinding::severity, Severity.WORST_FIRST));
        return new ReportSection(topic, List.copyOf(records), sorted);
    }
}
