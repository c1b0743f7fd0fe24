// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.queue.journal.QueueJournalEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was done to queues from this workspace, the newest first. */
@Command(name = "journal")
public final class QueueJournalCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public QueueJournalCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1.", "");
        }
        context.services().require(QueueJournal.class).newest(limit).forEach(this::print);
        return ExitCode.DONE;
    }

    private void print(QueueJournalEntry entry) {
        if (format.json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("number", entry.number());
            object.put("when", entry.when().toString());
            object.put("user", entry.user());
            object.put("place", entry.place());
            object.put("action", entry.action());
            object.put("command", entry.command());
            object.put("outcomes", outcomes(entry));
            context.output().line(Json.line(object));
        } else {
            context.output().line(Printable.text(entry.when() + " " + entry.user() + ' ' + entry.place() + ": "
                    + String.join(" ", entry.command())));
            outcomes(entry).forEach((id, outcome) -> context.output().line(Printable.text("  " + id + ": " + outcome)));
        }
    }

    /** An outcome that nobody came to say is unknown. */
    private static Map<String, String> outcomes(QueueJournalEntry entry) {
        Map<String, String> words = new TreeMap<>();
        entry.outcomes().forEach((id, outcome) -> words.put(id,
                outcome.isEmpty() ? "unknown" : outcome.toLowerCase(Locale.ROOT).replace('_', '-')));
        return words;
    }
}
