// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.function.Function;

import org.poststation.ui.icon.Icon;

/**
 * A column of a table. The functions are called on any thread, so they must not touch widgets.
 *
 * @param id stable id, under which the width and the order are remembered
 * @param title heading
 * @param width first width in pixels
 * @param elastic whether it takes a share of what the table is wider or narrower than the first widths
 * @param alignment where its texts stand
 * @param text what a row shows there; also what the filter looks at
 * @param key what the rows are sorted by; rows whose key is null come last
 * @param icon the icon before the text; null for none
 * @param shown whether it is shown before the reader chooses
 * @param <R> what a row shows
 */
public record Column<R>(String id, String title, int width, boolean elastic, Alignment alignment,
        Function<R, String> text, Function<R, Comparable<?>> key, Function<R, Icon> icon, boolean shown) {

    /** Where the texts of a column stand. */
    public enum Alignment {
        /** Left, for words. */
        START,
        /** Right, for numbers. */
        END
    }

    /** A column of words, sorted without regard to case and accents. */
    public static <R> Column<R> words(String id, String title, int width, Function<R, String> text) {
        return new Column<>(id, title, width, false, Alignment.START, text, row -> SortText.key(text.apply(row)),
                row -> null, true);
    }

    /** A column of numbers or moments, sorted by a key. */
    public static <R> Column<R> numbers(String id, String title, int width, Function<R, String> text,
            Function<R, Comparable<?>> key) {
        return new Column<>(id, title, width, false, Alignment.END, text, key, row -> null, true);
    }

    /** The same column with an icon before the text. */
    public Column<R> withIcon(Function<R, Icon> of) {
        return new Column<>(id, title, width, elastic, alignment, text, key, of, shown);
    }

    /** The same column, growing and shrinking with the table. */
    public Column<R> stretching() {
        return new Column<>(id, title, width, true, alignment, text, key, icon, shown);
    }

    /** The same column sorted by another key. */
    public Column<R> sortedBy(Function<R, Comparable<?>> of) {
        return new Column<>(id, title, width, elastic, alignment, text, of, icon, shown);
    }

    /** The same column, hidden until the reader chooses it. */
    public Column<R> hidden() {
        return new Column<>(id, title, width, elastic, alignment, text, key, icon, false);
    }
}
