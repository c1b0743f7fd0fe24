// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.reason;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.model.DeferralReason;

/**
 * Takes out of reasons what differs from one message to the next: addresses, host names, IP addresses, ids, times and
 * counts. What is left is the same for all messages that wait for the same cause; reply codes, status codes and ports
 * stay. Keeps each pattern once. For one thread.
 */
public final class ReasonReader {

    /** Longer ones are cut: a server may say what it likes. */
    static final int MOST_CHARACTERS = 4000;

    private static final String SEPARATORS = " \t()<>[]{}\"'`,;|";
    private static final String ENDS = ".:!?";
    private static final int MOST_REMEMBERED = 5000;
    /** More patterns than this are no patterns; from here on they are not kept. */
    private static final int MOST_PATTERNS = 100_000;

    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final Map<Said, DeferralReason> remembered = new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Said, DeferralReason> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** What is told about a reason. */
    private record Said(String text, String status) {}

    /** Reads a reason whose status code nobody else knows, see {@link #read(String, String)}. */
    public DeferralReason read(String text) {
        return read(text, "");
    }

    /**
     * Reads a reason.
     *
     * @param text as somebody said it, safe to show
     * @param status the enhanced status code, where it is known from elsewhere; empty looks for one in the text
     */
    public DeferralReason read(String text, String status) {
        Said said = new Said(text, status);
        DeferralReason known = remembered.get(said);
        if (known == null) {
            known = text.isBlank() ? DeferralReason.UNKNOWN : parse(said);
            remembered.put(said, known);
        }
        return known;
    }

    private DeferralReason parse(Said said) {
        String text = said.text().length() > MOST_CHARACTERS ? said.text().substring(0, MOST_CHARACTERS) : said.text();
        StringBuilder pattern = new StringBuilder(text.length());
        StringBuilder values = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isSeparator(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                word(text, at, end, pattern, values);
            } else {
                separator(text.charAt(at), pattern, values);
                end++;
            }
            at = end;
        }
        if (!values.isEmpty()) {
            values.setLength(values.length() - 1);
        }
        return new DeferralReason(keep(patterns, pattern.toString()), values.toString(),
                keep(statuses, said.status().isEmpty() ? StatusCode.findIn(text) : said.status()));
    }

    private static void word(String text, int from, int to, StringBuilder pattern, StringBuilder values) {
        int end = to;
        while (end > from && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > from) {
            String word = text.substring(from, end);
            int gap = ReasonWord.gap(word, beginsReply(text, from));
            pattern.append(word, 0, gap);
            if (gap < word.length()) {
                pattern.append(DeferralReason.GAP);
                values.append(word, gap, word.length()).append(DeferralReason.SEPARATOR);
            }
        }
        pattern.append(text, end, to);
    }

    /** A reply begins the text, or follows a colon or a bracket. */
    private static boolean beginsReply(String text, int from) {
        int before = from - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || ":([<".indexOf(text.charAt(before)) >= 0;
    }

    private static void separator(char character, StringBuilder pattern, StringBuilder values) {
        if (character == DeferralReason.GAP) {
            pattern.append(DeferralReason.GAP);
            values.append(character).append(DeferralReason.SEPARATOR);
        } else {
            pattern.append(character == DeferralReason.SEPARATOR ? ' ' : character);
        }
    }

    private static boolean isSeparator(char character) {
        return SEPARATORS.indexOf(character) >= 0 || character == DeferralReason.GAP
                || character == DeferralReason.SEPARATOR;
    }

    private static String keep(Map<String, String> kept, String text) {
        return kept.size() < MOST_PATTERNS ? kept.computeIfAbsent(text, same -> same) : kept.getOrDefault(text, text);
    }
}
