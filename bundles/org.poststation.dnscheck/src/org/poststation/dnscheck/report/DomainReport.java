// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.time.Instant;
import java.util.List;

import org.poststation.model.Severity;

/**
 * What the world sees of a domain.
 *
 * @param domain its name in ASCII
 * @param at when it was looked at
 * @param sections one for each subject that was looked at
 * @param questions how many questions were asked
 */
public record DomainReport(String domain, Instant at, List<ReportSection> sections, int questions) {

    /** Keeps an unchangeable copy. */
    public DomainReport {
        sections = List.copyOf(sections);
    }

    /** How bad it is. */
    public Severity severity() {
        return sections.stream().map(ReportSection::severity).min(Severity.WORST_FIRST).orElse(Severity.OK);
    }

    /** All findings in the order of the subjects. */
    public List<ReportFinding> findings() {
        return sections.stream().flatMap(section -> section.findings().stream()).toList();
    }
}
