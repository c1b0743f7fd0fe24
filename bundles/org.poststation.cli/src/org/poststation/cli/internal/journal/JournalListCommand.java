// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.Undone;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was written, the newest first. */
@Command(name = "list")
public final class JournalListCommand extends JournalCommand {

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    @Option(names = "--since", paramLabel = "TIME")
    private String since;

    /** A command in a context. */
    public JournalListCommand(Context context) {
        super(context);
    }

    @Override
    void read(Journal journal) throws OperationException {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1.", "");
        }
        Instant from = since == null ? Instant.MIN : time(since);
        // an entry may have been taken back by any later one, and a clock may have gone backwards
        List<JournalEntry> all = journal.newest(Integer.MAX_VALUE);
        List<JournalEntry> wanted = all.stream().filter(entry -> !entry.when().isBefore(from)).limit(limit).toList();
        EntryPrinter printer = EntryPrinter.of(output(), json(), Undone.of(all));
        wanted.forEach(printer::entry);
        printer.end();
    }

    private static Instant time(String text) throws UsageException {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException none) {
            throw new UsageException("\"" + text + "\" is no time.",
                    "Give a day such as 2026-11-01, or a time such as 2026-11-01T08:00:00Z.");
        }
    }
}
