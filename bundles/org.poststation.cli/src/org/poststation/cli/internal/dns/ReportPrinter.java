// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.dnscheck.report.DomainReport;
import org.poststation.dnscheck.report.KeptReport;
import org.poststation.dnscheck.report.ReportChange;
import org.poststation.dnscheck.report.ReportFinding;
import org.poststation.dnscheck.report.ReportPage;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.ReportSection;
import org.poststation.dnscheck.report.ReportTable;
import org.poststation.model.Severity;
import org.poststation.platform.json.Json;

/** Prints reports as they come, for people, for programs, or as a page. For one thread. */
final class ReportPrinter {

    private final Output output;
    private final ReportForm form;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private boolean isUnanswered;

    ReportPrinter(Output output, ReportForm form) {
        this.output = output;
        this.form = form;
    }

    /** Prints what stands before the first report. */
    void begin() {
        if (form == ReportForm.CSV) {
            output.line(ReportTable.csv(ReportTable.COLUMNS));
        } else if (form == ReportForm.HTML) {
            output.line(ReportPage.begin());
        }
    }

    /** Prints a report. */
    void print(DomainReport report) {
        count(report);
        switch (form) {
            case JSON -> output.line(Json.line(object(report)));
            case CSV -> ReportTable.rows(report).forEach(row -> output.line(ReportTable.csv(row)));
            case HTML -> output.line(ReportPage.of(report));
            case TEXT -> {
                output.line(Printable.text(report.domain()) + ": " + word(report.severity()));
                report.sections().forEach(this::print);
            }
        }
        output.flush();
    }

    /** Prints what changed since an earlier look, if there was one, as text or as objects. */
    void changes(DomainReport report, Optional<KeptReport> before) {
        count(report);
        List<ReportChange> changes = before.map(kept -> KeptReport.changes(kept, report)).orElse(List.of());
        if (form == ReportForm.JSON) {
            changes.forEach(
                    change -> output.line(Json.line(object(report, before.orElseThrow().at(), change))));
            return;
        }
        output.line(Printable.text(report.domain()) + before.map(kept -> " since " + kept.at() + ": "
                + (changes.isEmpty() ? "nothing changed" : changes.size() + " changes"))
                .orElse(": was not looked at before"));
        changes.forEach(change -> output.line("  " + Printable.text(change.message())));
    }

    /** Counts a report that is not printed. */
    void count(DomainReport report) {
        counts.merge(report.severity(), 1, Integer::sum);
        isUnanswered |= report.findings().stream().anyMatch(found -> found.found().code() == ReportRule.UNANSWERED);
    }

    private static Map<String, Object> object(DomainReport report, Instant since, ReportChange change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("domain", report.domain());
        object.put("since", since.toString());
        object.put("topic", change.topic().word());
        object.put("change", change.kind().name().toLowerCase(Locale.ROOT));
        object.put("kind", change.isRecord() ? "record" : "finding");
        object.put("text", change.text());
        return object;
    }

    /** Prints what stands behind the last report; as text, how many domains are how, when there is more than one. */
    void end() {
        if (form == ReportForm.HTML) {
            output.line(ReportPage.end());
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (form == ReportForm.TEXT && total > 1) {
            List<String> parts = new ArrayList<>();
            counts.forEach((severity, count) -> parts.add(count + " " + word(severity)));
            output.line(total + " domains: " + String.join(", ", parts));
        }
    }

    /** Notices are no reason to fail, what nobody answered is. */
    int exitCode() {
        boolean isBad = counts.containsKey(Severity.CRITICAL) || counts.containsKey(Severity.WARNING);
        return isBad ? ExitCode.SOME_FAILED : isUnanswered ? ExitCode.NO_CONNECTION : ExitCode.DONE;
    }

    private void print(ReportSection section) {
        output.line("  " + section.topic().title() + ": " + word(section.severity()));
        section.findings().forEach(this::print);
    }

    private void print(ReportFinding found) {
        String reference = found.reference().isEmpty() ? "" : " (" + found.reference() + ')';
        output.line("    " + word(found.severity()) + ": " + Printable.text(found.message()) + reference);
        if (!found.record().isEmpty()) {
            found.record().lines().forEach(line -> output.line("      " + Printable.text(line)));
            found.place().ifPresent(span -> output.line("      "
                    + " ".repeat(Printable.width(Printable.text(found.record().substring(0, span.start()))))
                    + "^".repeat(Math.max(1, Printable.width(Printable.text(span.of(found.record())))))));
        }
        found.found().suggestion().filter(text -> !text.isEmpty())
                .ifPresent(text -> output.line("      Write: " + Printable.text(text)));
    }

    private static Map<String, Object> object(DomainReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("domain", report.domain());
        object.put("severity", word(report.severity()));
        object.put("at", report.at().toString());
        object.put("questions", report.questions());
        object.put("sections", report.sections().stream().map(ReportPrinter::object).toList());
        return object;
    }

    private static Map<String, Object> object(ReportSection section) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("topic", section.topic().word());
        object.put("severity", word(section.severity()));
        object.put("records", section.records());
        object.put("findings", section.findings().stream().map(ReportPrinter::object).toList());
        return object;
    }

    private static Map<String, Object> object(ReportFinding found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", found.word());
        object.put("severity", word(found.severity()));
        object.put("subject", found.subject());
        object.put("message", found.message());
        object.put("record", found.record().isEmpty() ? null : found.record());
        object.put("start", found.place().map(span -> span.start()).orElse(null));
        object.put("end", found.place().map(span -> span.end()).orElse(null));
        object.put("suggestion", found.found().suggestion().orElse(null));
        object.put("reference", found.reference().isEmpty() ? null : found.reference());
        return object;
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
