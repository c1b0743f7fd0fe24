// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.dnscheck.report.DomainReport;
import org.poststation.dnscheck.report.ReportFinding;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.ReportSection;
import org.poststation.model.Severity;
import org.poststation.platform.json.Json;

/** Prints reports as they come: for people by subject, for programs one object each. For one thread. */
final class ReportPrinter {

    private final Output output;
    private final boolean json;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private boolean isUnanswered;

    ReportPrinter(Output output, boolean json) {
        this.output = output;
        this.json = json;
    }

    /** Prints a report. */
    void print(DomainReport report) {
        counts.merge(report.severity(), 1, Integer::sum);
        isUnanswered |= report.findings().stream().anyMatch(found -> found.found().code() == ReportRule.UNANSWERED);
        if (json) {
            output.line(Json.line(object(report)));
        } else {
            output.line(Printable.text(report.domain()) + ": " + word(report.severity()));
            report.sections().forEach(this::print);
        }
        output.flush();
    }

    /** Tells how many domains are how, when there is more than one. */
    void summary() {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (!json && total > 1) {
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
