// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportFinding;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.source.ConvertReport;

/** Findings by line, and what became of the records in a few lines. */
record TextImport(Output output, Path file) implements ImportPrinter {

    private static final int MOST_FINDINGS = 100;

    @Override
    public void check(CheckReport report, ImportOptions options) {
        int shown = Math.min(MOST_FINDINGS, report.findings().size());
        for (int i = 0; i < shown; i++) {
            output.line(line(report.findings().get(i)));
        }
        if (report.findings().size() > shown) {
            output.line("... and " + (report.findings().size() - shown) + " more; --json prints all.");
        }
        output.line("Checked " + count(report.records(), "record") + ":" + outcomes(report.expected()));
        if (report.passwords() > 0) {
            output.line(options.hashing().isPresent()
                    ? count(report.passwords(), "password") + " in clear text to be hashed."
                    : "Passwords in clear text are kept as they are.");
        }
    }

    @Override
    public void report(ImportReport report, ImportOptions options) {
        ImportCounts counts = report.counts();
        String end = switch (report.end()) {
            case COMPLETE -> "Imported";
            case CANCELLED -> "Cancelled after";
            case STOPPED -> "Stopped after";
        };
        output.line(String.format(Locale.ROOT, "%s %s in %.1f s (%.0f/s):%s", end, count(counts.records(), "record"),
                counts.elapsed().toMillis() / 1000.0, counts.rate(), outcomes(counts.outcomes())));
        new TreeMap<>(counts.codes()).forEach((code, count) -> output.line(code == 0
                ? "  rejected before they were sent: " + count
                : "  rejected with result code " + code + ": " + count));
        new TreeMap<>(report.skipped()).forEach((line, count) -> output
                .line("  skipped because the entry above was not imported, see line " + line + ": " + count));
        notes(report, options);
    }

    @Override
    public void converted(ConvertReport report, Path target) {
        output.line(report.entries() + " entries are in " + Printable.text(target.toString()) + ".");
        if (report.refused() > 0) {
            output.line(count(report.refused(), "row") + " can't become an entry; see the comments there.");
        }
    }

    private void notes(ImportReport report, ImportOptions options) {
        ImportCounts counts = report.counts();
        if (counts.passwords() > 0) {
            output.line(count(counts.passwords(), "password") + " in clear text hashed with "
                    + options.hashing().orElseThrow().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".");
        }
        if (counts.reconnections() > 0) {
            output.line("The connection was lost and made again " + count(counts.reconnections(), "time") + ".");
        }
        report.rejects().ifPresent(rejects -> output.line("What was not imported: " + Printable.text(rejects
                .toString())));
        report.journalEntry().ifPresent(id -> output.line("Journal entry: " + id));
        if (report.end() != ImportReport.End.COMPLETE) {
            output.line("Go on with: --resume");
        }
    }

    private String line(ImportFinding finding) {
        String place = finding.line() == 0
                ? ""
                : "line " + finding.line()
                        + (finding.column() == 0 ? "" : ", column " + finding.column());
        String attributes = finding.attributes().isEmpty() ? "" : " (" + String.join(", ", finding.attributes()) + ")";
        return (place + "  " + finding.severity().name().toLowerCase(Locale.ROOT) + "  "
                + Printable.text(finding.dn()) + "  " + Printable.text(finding.text() + attributes)).strip();
    }

    private static String outcomes(Map<ImportOutcome, Long> counts) {
        StringBuilder text = new StringBuilder();
        for (ImportOutcome outcome : ImportOutcome.values()) {
            long count = counts.getOrDefault(outcome, 0L);
            if (count > 0) {
                text.append(text.isEmpty() ? " " : ", ").append(count).append(' ')
                        .append(outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        return text.isEmpty() ? " nothing to do" : text.toString();
    }

    private static String count(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
