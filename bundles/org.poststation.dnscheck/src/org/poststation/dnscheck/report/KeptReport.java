// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of a report: its records and findings, without what changes from one look to the next by itself.
 *
 * @param at when it was made
 * @param items each once
 */
public record KeptReport(Instant at, Set<Item> items) {

    /** Keeps an unchangeable copy in the same order. */
    public KeptReport {
        items = Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }

    /**
     * A record or a finding.
     *
     * @param topic the subject
     * @param isRecord whether it is a record
     * @param text the record without its lifetime, or the stable word of the finding and its subject
     */
    public record Item(Topic topic, boolean isRecord, String text) {}

    /** What is to be remembered of a report; what nobody answered is not among it. */
    public static KeptReport of(DomainReport report) {
        Set<Item> items = new LinkedHashSet<>();
        for (ReportSection section : report.sections()) {
            section.records().forEach(record -> items.add(new Item(section.topic(), true,
                    oneLine(record.replaceFirst("\\. \\d+ IN ", ". IN ")))));
            section.findings().stream().filter(found -> found.found().code() != ReportRule.UNANSWERED)
                    .forEach(found -> items.add(new Item(section.topic(), false,
                            oneLine(found.word() + ' ' + found.subject()))));
        }
        return new KeptReport(report.at(), items);
    }

    /**
     * What came and went since an earlier look. Where a question of a subject was not answered now, nothing of that
     * subject counts as gone.
     */
    public static List<ReportChange> changes(KeptReport before, DomainReport now) {
        Set<Item> items = of(now).items();
        List<ReportChange> changes = new ArrayList<>();
        for (Item item : items) {
            if (!before.items().contains(item)) {
                changes.add(new ReportChange(item.topic(), ReportChange.Kind.CAME, item.isRecord(), item.text()));
            }
        }
        for (Item item : before.items()) {
            if (!items.contains(item) && isAnswered(item.topic(), now)) {
                changes.add(new ReportChange(item.topic(), ReportChange.Kind.WENT, item.isRecord(), item.text()));
            }
        }
        return changes;
    }

    private static boolean isAnswered(Topic topic, DomainReport report) {
        Optional<ReportSection> section = report.sections().stream().filter(one -> one.topic() == topic).findFirst();
        return section.isPresent() && section.get().findings().stream()
                .noneMatch(found -> found.found().code() == ReportRule.UNANSWERED);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }
}
