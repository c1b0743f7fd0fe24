// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.Undone;

/** Entries in a table. */
final class TextEntries implements EntryPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private final Table table;
    private final Undone undone;

    TextEntries(Output output, Undone undone) {
        this.table = new Table(output::line, List.of("ID", "WHEN", "USER", "ACTION", "OBJECT", "CHANGES", "RESULT",
                "BIND DN"));
        this.undone = undone;
    }

    @Override
    public void entry(JournalEntry entry) {
        table.row(List.of(String.valueOf(entry.id()), TIME.format(entry.when()), entry.who().osUser(),
                entry.why().words(), entry.why().subject(), String.valueOf(entry.counts().total()), result(entry),
                entry.who().bindDn()));
    }

    @Override
    public void end() {
        table.flush();
    }

    private String result(JournalEntry entry) {
        List<String> words = new ArrayList<>();
        JournalCounts counts = entry.counts();
        switch (entry.state()) {
            case FINISHED -> {
                // the counts say it
            }
            case RUNNING, INTERRUPTED, DAMAGED, UNREADABLE ->
                words.add(entry.state().name().toLowerCase(Locale.ROOT));
        }
        add(words, counts.done(), "done");
        add(words, counts.failed(), "failed");
        add(words, counts.notSent(), "not sent");
        add(words, counts.unknown(), "unknown");
        OptionalLong by = undone.by(entry.id());
        if (by.isPresent()) {
            words.add("undone by " + by.getAsLong());
        }
        return String.join(", ", words);
    }

    private static void add(List<String> words, long count, String word) {
        if (count > 0) {
            words.add(count + " " + word);
        }
    }
}
