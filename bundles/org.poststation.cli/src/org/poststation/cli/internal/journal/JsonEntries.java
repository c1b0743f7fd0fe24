// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.Undone;
import org.poststation.platform.json.Json;

/**
 * One object for each entry.
 *
 * @param output where to
 * @param undone which entries have been taken back
 */
record JsonEntries(Output output, Undone undone) implements EntryPrinter {

    @Override
    public void entry(JournalEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id());
        line.put("at", entry.when().toString());
        line.put("bind_dn", entry.who().bindDn());
        line.put("user", entry.who().osUser());
        line.put("server", entry.who().server());
        line.put("action", entry.why().id());
        line.put("words", entry.why().words());
        line.put("subject", entry.why().subject());
        line.put("state", entry.state().name().toLowerCase(Locale.ROOT));
        line.put("changes", entry.counts().total());
        line.put("done", entry.counts().done());
        line.put("failed", entry.counts().failed());
        line.put("not_sent", entry.counts().notSent());
        line.put("unknown", entry.counts().unknown());
        line.put("undoes", undoes(entry));
        OptionalLong by = undone.by(entry.id());
        line.put("undone_by", by.isPresent() ? by.getAsLong() : null);
        output.line(Json.line(line));
    }

    @Override
    public void end() {
        // every object is a line of its own
    }

    private static Long undoes(JournalEntry entry) {
        String id = entry.why().details().get(JournalAction.UNDOES);
        return id == null ? null : Long.valueOf(id);
    }
}
