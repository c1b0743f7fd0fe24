// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.bulk.UndoCheck;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.ui.change.ReportRow;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.icon.Icon;

/** The sentences about taking something back. */
final class UndoTexts {

    private UndoTexts() {}

    /** What will be done, before it is. */
    static String summary(UndoPreview preview) {
        UndoCheck.Summary summary = preview.summary();
        List<String> sentences = new ArrayList<>();
        sentences.add(NLS.bind(Messages.undo_ready_text, Words.number(summary.ready())));
        add(sentences, summary.conflicts(), Messages.undo_changed_text);
        add(sentences, summary.alreadyBack(), Messages.undo_back_text);
        add(sentences, summary.damagedParts(), Messages.journal_changes_damaged);
        if (preview.restoresEntries()) {
            sentences.add(Messages.undo_restores_text);
        }
        return String.join(" ", sentences);
    }

    /** What was done. */
    static String summary(UndoReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(NLS.bind(Messages.undo_done_text, Words.number(report.undone())));
        add(sentences, report.conflicts(), Messages.undo_left_text);
        add(sentences, report.failed(), Messages.undo_failed_text);
        add(sentences, report.notTried(), Messages.undo_nottried_text);
        add(sentences, report.damagedParts(), Messages.journal_changes_damaged);
        return String.join(" ", sentences);
    }

    /** What could not be taken back. */
    static List<ReportRow> rows(UndoReport report) {
        Stream<ReportRow> stopped = report.stopped().stream()
                .map(why -> row(Icon.CRITICAL, Messages.report_failed_word, "",
                        why.explanation().what()));
        return Stream.concat(stopped, Stream.concat(
                report.failures().stream().map(failed -> row(Icon.CRITICAL, Messages.report_failed_word,
                        failed.planned().change().dn().toString(), failed.failure().explanation().what())),
                report.skipped().stream().map(UndoTexts::row))).toList();
    }

    private static ReportRow row(Conflict conflict) {
        return row(Icon.WARNING, Messages.undo_left_word, conflict.undone().intent().change().dn().toString(),
                ConflictRow.reason(conflict.reason()));
    }

    private static ReportRow row(Icon icon, String word, String dn, String reason) {
        return new ReportRow(icon, word, "", dn, reason);
    }

    private static void add(List<String> sentences, long count, String sentence) {
        if (count > 0) {
            sentences.add(NLS.bind(sentence, Words.number(count)));
        }
    }
}
