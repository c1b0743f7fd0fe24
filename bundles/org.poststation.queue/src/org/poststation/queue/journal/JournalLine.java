// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of the journal: fields with tabs between them, in which {@code \t}, {@code \n} and {@code \\} are written. */
final class JournalLine {

    /**
     * Begins the line of a command that is about to be sent: number, user, place, action, count of words, words, ids.
     */
    static final String INTENT = "I";
    /** Begins the line of what became of it: number, then ids with their outcomes. */
    static final String RESULT = "R";

    private static final int WORDS = 6;

    private JournalLine() {}

    static String write(List<String> fields) {
        return fields.stream().map(field -> field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
                .collect(Collectors.joining("\t"));
    }

    /** Adds what a line says; one that is damaged says nothing. */
    static void read(String line, Map<Long, QueueJournalEntry> entries) {
        String[] fields = line.split("\t", -1);
        try {
            if (fields[0].equals(INTENT)) {
                intent(fields, entries);
            } else if (fields[0].equals(RESULT)) {
                entries.computeIfPresent(Long.parseLong(fields[1]), (number, entry) -> ended(entry, fields));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            System.getLogger(JournalLine.class.getName()).log(System.Logger.Level.DEBUG, "a damaged line", damaged);
        }
    }

    private static void intent(String[] fields, Map<Long, QueueJournalEntry> entries) {
        long number = Long.parseLong(fields[1]);
        int ids = WORDS + Integer.parseInt(fields[WORDS - 1]);
        Map<String, String> outcomes = new HashMap<>();
        for (int i = ids; i < fields.length; i++) {
            outcomes.put(fields[i], "");
        }
        entries.put(number, new QueueJournalEntry(number, Instant.EPOCH.plus(number, ChronoUnit.MICROS),
                unescaped(fields[2]), unescaped(fields[3]), fields[4],
                List.of(fields).subList(WORDS, ids).stream().map(JournalLine::unescaped).toList(), outcomes));
    }

    private static QueueJournalEntry ended(QueueJournalEntry entry, String[] fields) {
        Map<String, String> outcomes = new HashMap<>(entry.outcomes());
        for (int i = 2; i < fields.length; i++) {
            int equals = fields[i].indexOf('=');
            if (equals > 0) {
                outcomes.put(fields[i].substring(0, equals), fields[i].substring(equals + 1));
            }
        }
        return new QueueJournalEntry(entry.number(), entry.when(), entry.user(), entry.place(), entry.action(),
                entry.command(), outcomes);
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int at = 0; at < field.length(); at++) {
            char character = field.charAt(at);
            if (character == '\\' && at + 1 < field.length()) {
                at++;
                character = switch (field.charAt(at)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    default -> field.charAt(at);
                };
            }
            text.append(character);
        }
        return text.toString();
    }
}
