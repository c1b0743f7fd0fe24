// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.util.List;
import java.util.Locale;

/** Reports as a table for other programs: a row for each finding, one for a domain with which all is well. */
public final class ReportTable {

    /** The names of the columns. */
    public static final List<String> COLUMNS = List.of("domain", "topic", "severity", "code", "subject", "message",
            "record", "start", "end", "suggestion", "reference");

    private static final String ESCAPED = "=+-@";

    private ReportTable() {}

    /** The rows of a report, each with a value for every column. */
    public static List<List<String>> rows(DomainReport report) {
        List<List<String>> rows = report.sections().stream()
                .flatMap(section -> section.findings().stream().map(found -> row(report, section, found))).toList();
        return rows.isEmpty()
                ? List.of(List.of(report.domain(), "", word(report.severity().name()), "", "", "", "", "", "", "", ""))
                : rows;
    }

    private static List<String> row(DomainReport report, ReportSection section, ReportFinding found) {
        return List.of(report.domain(), section.topic().word(), word(found.severity().name()), found.word(),
                found.subject(), found.message(), found.record(),
                found.place().map(span -> Integer.toString(span.start())).orElse(""),
                found.place().map(span -> Integer.toString(span.end())).orElse(""),
                found.found().suggestion().orElse(""), found.reference());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * A line of CSV (RFC 4180) without its end; no cell is taken for a formula by a spreadsheet or steers a terminal.
     */
    public static String csv(List<String> cells) {
        return cells.stream().map(ReportTable::cell).reduce((left, right) -> left + ',' + right).orElse("");
    }

    private static String cell(String text) {
        String shown = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\ufffd");
        String safe = !shown.isEmpty() && ESCAPED.indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
        boolean isPlain = safe.chars().allMatch(c -> c >= ' ' && c != '"' && c != ',');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
