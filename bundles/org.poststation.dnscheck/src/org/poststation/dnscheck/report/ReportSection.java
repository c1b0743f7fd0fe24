// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.util.List;

import org.poststation.model.Severity;

/**
 * What a report says about one subject.
 *
 * @param topic the subject
 * @param records what was looked at, each as a zone file shows it
 * @param findings the worst first; empty when all is well
 */
public record ReportSection(Topic topic, List<String> records, List<ReportFinding> findings) {

    /** Keeps unchangeable copies. */
    public ReportSection {
        records = List.copyOf(records);
        findings = List.copyOf(findings);
    }

    /** How bad it is. */
    public Severity severity() {
        return findings.stream().map(ReportFinding::severity).min(Severity.WORST_FIRST).orElse(Severity.OK);
    }
}
