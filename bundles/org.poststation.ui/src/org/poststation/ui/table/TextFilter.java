// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is typed into a filter: words that must all stand somewhere in a row, whatever their case. Nothing in it is a
 * metacharacter.
 */
final class TextFilter {

    private final String[] words;

    TextFilter(String typed) {
        words = Arrays.stream(typed.strip().split("\\s+")).filter(word -> !word.isEmpty()).map(TextFilter::folded)
                .toArray(String[]::new);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** Whether every row that this accepts is accepted by the other too. */
    boolean narrows(TextFilter other) {
        return Arrays.stream(other.words)
                .allMatch(theirs -> Arrays.stream(words).anyMatch(mine -> mine.contains(theirs)));
    }

    <R> Predicate<R> over(List<Column<R>> columns) {
        return row -> {
            String[] texts = new String[columns.size()];
            for (String word : words) {
                if (!anyContains(columns, texts, row, word)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static <R> boolean anyContains(List<Column<R>> columns, String[] texts, R row, String word) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] == null) {
                texts[i] = columns.get(i).text().apply(row);
            }
            if (contains(texts[i], word)) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(String text, String foldedWord) {
        char first = foldedWord.charAt(0);
        int last = text.length() - foldedWord.length();
        for (int i = 0; i <= last; i++) {
            if (folded(text.charAt(i)) == first && continues(text, i, foldedWord)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(String text, int at, String foldedWord) {
        for (int k = 1; k < foldedWord.length(); k++) {
            if (folded(text.charAt(at + k)) != foldedWord.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String word) {
        StringBuilder result = new StringBuilder(word.length());
        word.chars().forEach(c -> result.append(folded((char) c)));
        return result.toString();
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
