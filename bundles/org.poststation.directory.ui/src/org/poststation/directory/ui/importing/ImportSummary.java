// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportFacts;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.platform.json.Json;

/**
 * How an import ended, in words.
 *
 * @param draft what was imported
 * @param report how it ended
 */
record ImportSummary(ImportDraft draft, ImportReport report) {

    private static final double MILLIS = 1000;

    /** How it ended, in one sentence. */
    String headline() {
        ImportCounts counts = report.counts();
        long failures = counts.failures();
        long done = counts.records() - failures;
        return switch (report.end()) {
            case COMPLETE -> failures == 0
                    ? MessageFormat.format(Messages.import_end_clean, done)
                    : MessageFormat.format(Messages.import_end_complete, done, failures);
            case CANCELLED -> MessageFormat.format(Messages.import_end_cancelled, done);
            case STOPPED -> MessageFormat.format(Messages.import_end_stopped, done);
        };
    }

    /** What else is worth knowing, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        ImportCounts counts = report.counts();
        notes.add(MessageFormat.format(Messages.import_note_time, counts.elapsed().toMillis() / MILLIS,
                Math.round(counts.rate())));
        if (counts.passwords() > 0) {
            notes.add(MessageFormat.format(Messages.import_note_passwords, counts.passwords()));
        }
        if (counts.reconnections() > 0) {
            notes.add(MessageFormat.format(Messages.import_note_reconnections, counts.reconnections()));
        }
        new TreeMap<>(report.skipped()).forEach((line, count) -> notes
                .add(MessageFormat.format(Messages.import_note_skipped, count, line)));
        report.rejects().map(Path::toString).ifPresent(file -> notes.add(NLS.bind(Messages.import_note_rejects,
                file)));
        return notes;
    }

    /** Everything, to be kept in a file. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, NLS.bind(Messages.import_text_title, draft.path(), draft.profile()));
        line(text, headline());
        for (ImportLine each : ImportLine.of(report.counts())) {
            line(text, "  " + each.text() + ": " + each.count());
        }
        notes().forEach(note -> line(text, note));
        report.journalEntry().ifPresent(id -> line(text, MessageFormat.format(Messages.import_note_journal, id)));
        report.failure().ifPresent(why -> line(text, why.explanation().what()));
        return text.toString();
    }

    /** What a file of this name keeps: JSON as the command line prints it when the name ends so, else the text. */
    byte[] content(Path file) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        String content = json
                ? Json.line(Map.of("import", new ImportFacts(draft.path(), draft.mode()).of(report))) + '\n'
                : text();
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** How many changes there are to be taken back. */
    long changes() {
        ImportCounts counts = report.counts();
        return counts.of(ImportOutcome.ADDED) + counts.of(ImportOutcome.CHANGED) + counts.of(ImportOutcome.RENAMED)
                + counts.of(ImportOutcome.DELETED) + counts.of(ImportOutcome.DONE_BEFORE);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
