// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.journal.QueueJournalEntry;
import org.poststation.queue.ui.action.ActionWords;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.Times;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;
import org.poststation.ui.text.Amounts;

/** The columns of the journal, and of the messages of one of its entries. */
final class JournalColumns {

    private JournalColumns() {}

    /**
     * A message of an entry.
     *
     * @param id its queue id then
     * @param outcome what became of it
     */
    record Touched(String id, Outcome outcome) {}

    static List<Column<QueueJournalEntry>> entries() {
        return List.of(
                Column.<QueueJournalEntry>words("when", Messages.log_column_time, 150, entry -> Times.at(entry.when()))
                        .sortedBy(QueueJournalEntry::number),
                Column.words("user", Messages.journal_column_user, 90, QueueJournalEntry::user),
                Column.<QueueJournalEntry>words("place", Messages.log_column_node, 190, QueueJournalEntry::place)
                        .stretching(),
                Column.<QueueJournalEntry>words("command", Messages.journal_column_command, 320,
                        entry -> String.join(" ", entry.command())).stretching(),
                Column.<QueueJournalEntry>numbers("messages", Messages.queue_column_messages, 90,
                        entry -> Amounts.number(entry.outcomes().size()), entry -> entry.outcomes().size()),
                Column.<QueueJournalEntry>words("outcome", Messages.result_column_outcome, 220, JournalColumns::outcome)
                        .withIcon(JournalColumns::icon).stretching());
    }

    static List<Column<Touched>> messages() {
        return List.of(Column.words("id", Messages.log_column_id, 200, Touched::id),
                Column.<Touched>words("outcome", Messages.result_column_outcome, 300,
                        touched -> ActionWords.of(touched.outcome()))
                        .withIcon(touched -> ActionWords.icon(touched.outcome())).stretching());
    }

    /** The messages of an entry by their ids. */
    static List<Touched> touched(QueueJournalEntry entry) {
        return new TreeMap<>(entry.outcomes()).entrySet().stream()
                .map(one -> new Touched(one.getKey(), outcome(one.getValue()))).toList();
    }

    /** What nobody came to say, or says in words of another version, is not known. */
    static Outcome outcome(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(word)) {
                return outcome;
            }
        }
        return Outcome.UNKNOWN;
    }

    private static String outcome(QueueJournalEntry entry) {
        Map<Outcome, Long> counts = entry.outcomes().values().stream()
                .collect(Collectors.groupingBy(JournalColumns::outcome, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(one -> NLS.bind(Messages.result_count_text,
                ActionWords.of(one.getKey()), Amounts.number(one.getValue()))).collect(Collectors.joining(", "));
    }

    /** That of what went worst. */
    private static Icon icon(QueueJournalEntry entry) {
        return entry.outcomes().values().stream().map(JournalColumns::outcome).max(Comparator.naturalOrder())
                .map(ActionWords::icon).orElse(null);
    }
}
