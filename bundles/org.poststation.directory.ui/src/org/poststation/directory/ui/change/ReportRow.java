// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.List;
import java.util.stream.Collectors;

import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.ChangeReport.Failed;
import org.poststation.directory.change.ChangeReport.NotTried;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;

/**
 * One change and what became of it, for reading. Pure.
 *
 * @param icon of the result
 * @param result in a word
 * @param subject the mail object
 * @param dn the entry
 * @param reason why it was not done; empty when it was
 */
public record ReportRow(Icon icon, String result, String subject, String dn, String reason) {

    /** One row for each change, failed ones first. */
    public static List<ReportRow> of(ChangeReport report) {
        return report.results().stream().map(ReportRow::of)
                .sorted((one, other) -> Boolean.compare(one.icon == Icon.OK, other.icon == Icon.OK)).toList();
    }

    /** The rows as a table for other programs: a line each, columns between tabs. */
    public static String text(List<ReportRow> rows) {
        return rows.stream()
                .map(row -> String.join("\t", row.result, row.subject, row.dn, row.reason.replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n"));
    }

    private static ReportRow of(ChangeReport.Result result) {
        String subject = result.planned().subject();
        String dn = result.planned().change().dn().toString();
        return switch (result) {
            case Done done -> new ReportRow(Icon.OK, Messages.report_done_word, subject, dn, "");
            case Failed failed -> new ReportRow(Icon.CRITICAL, Messages.report_failed_word, subject, dn,
                    failed.failure().explanation().what());
            case NotTried not -> new ReportRow(Icon.NEUTRAL, Messages.report_nottried_word, subject, dn, "");
        };
    }
}
