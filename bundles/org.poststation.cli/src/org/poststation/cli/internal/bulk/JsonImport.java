// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.cli.internal.format.Json;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportFinding;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.source.ConvertReport;

/** One object for each finding, one for the check, one for the import. */
record JsonImport(Output output, Path file) implements ImportPrinter {

    @Override
    public void check(CheckReport report, ImportOptions options) {
        for (int i = 0; i < report.findings().size(); i++) {
            output.line(Json.line(Map.of("finding", finding(report.findings().get(i)))));
        }
        Map<String, Object> summary = begin(options);
        summary.put("records", report.records());
        summary.put("expected", outcomes(report.expected()));
        summary.put("findings", report.findings().size());
        summary.put("deletions", report.deletions());
        summary.put("passwords_in_clear_text", report.passwords());
        output.line(Json.line(Map.of("check", summary)));
    }

    @Override
    public void report(ImportReport report, ImportOptions options) {
        ImportCounts counts = report.counts();
        Map<String, Object> summary = begin(options);
        summary.put("end", word(report.end()));
        summary.put("records", counts.records());
        summary.put("outcomes", outcomes(counts.outcomes()));
        summary.put("result_codes", codes(counts));
        summary.put("skipped_because_of_line", lines(report));
        summary.put("passwords_hashed", counts.passwords());
        summary.put("reconnections", counts.reconnections());
        summary.put("milliseconds", counts.elapsed().toMillis());
        summary.put("rejects", report.rejects().map(Path::toString).orElse(null));
        summary.put("journal", report.journalEntry().isPresent() ? report.journalEntry().getAsLong() : null);
        output.line(Json.line(Map.of("import", summary)));
    }

    @Override
    public void converted(ConvertReport report, Path target) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("file", target.toString());
        summary.put("entries", report.entries());
        summary.put("refused", report.refused());
        output.line(Json.line(Map.of("converted", summary)));
    }

    private Map<String, Object> begin(ImportOptions options) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("file", file.toString());
        summary.put("mode", word(options.mode()));
        return summary;
    }

    private static Map<String, Object> finding(ImportFinding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", word(finding.kind()));
        object.put("severity", word(finding.severity()));
        object.put("line", finding.line());
        object.put("column", finding.column());
        object.put("dn", finding.dn());
        object.put("attributes", finding.attributes());
        object.put("text", finding.text());
        return object;
    }

    private static Map<String, Object> outcomes(Map<ImportOutcome, Long> counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (ImportOutcome outcome : ImportOutcome.values()) {
            object.put(word(outcome), counts.getOrDefault(outcome, 0L));
        }
        return object;
    }

    private static Map<String, Object> codes(ImportCounts counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        new TreeMap<>(counts.codes()).forEach((code, count) -> object.put(Integer.toString(code), count));
        return object;
    }

    private static Map<String, Object> lines(ImportReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        new TreeMap<>(report.skipped()).forEach((line, count) -> object.put(Long.toString(line), count));
        return object;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
