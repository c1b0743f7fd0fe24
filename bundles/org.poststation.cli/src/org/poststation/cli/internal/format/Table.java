// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows in aligned columns. The widths come from the first rows; what follows streams with these widths, so that a long
 * listing is not kept in memory.
 */
public final class Table {

    private static final int SAMPLE = 1000;
    private static final String GAP = "  ";

    private final Consumer<String> lines;
    private final int[] widths;
    private final List<List<String>> waiting = new ArrayList<>();
    private boolean aligned;

    /**
     * @param lines takes the finished lines
     * @param headings the names of the columns
     */
    public Table(Consumer<String> lines, List<String> headings) {
        this.lines = lines;
        this.widths = new int[headings.size()];
        row(headings);
    }

    /** Adds a row; its cells may hold any characters. */
    public void row(List<String> cells) {
        List<String> shown = cells.stream().map(Printable::text).toList();
        if (aligned) {
            print(shown);
            return;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Printable.width(shown.get(i)));
        }
        waiting.add(shown);
        if (waiting.size() > SAMPLE) {
            flush();
        }
    }

    /** Prints what still waits. */
    public void flush() {
        aligned = true;
        waiting.forEach(this::print);
        waiting.clear();
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "" : GAP).append(cell);
            line.append(" ".repeat(Math.max(0, widths[i] - Printable.width(cell))));
        }
        lines.accept(line.toString().stripTrailing());
    }
}
