// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as text for other programs: RFC 4180 CSV, and lines with tabs. Pure. */
public final class RowText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RowText() {}

    /**
     * Writes the titles and the rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an
     * apostrophe in front.
     *
     * @param <R> what a row shows
     * @throws IOException when the target can't be written
     */
    public static <R> void csv(List<Column<R>> columns, Rows<R> rows, Appendable target) throws IOException {
        target.append(columns.stream().map(column -> cell(column.title())).collect(Collectors.joining(",")))
                .append("\r\n");
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            target.append(columns.stream().map(column -> cell(column.text().apply(row)))
                    .collect(Collectors.joining(","))).append("\r\n");
        }
    }

    /** The same as one text. */
    public static <R> String csv(List<Column<R>> columns, Rows<R> rows) {
        StringBuilder text = new StringBuilder();
        try {
            csv(columns, rows, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The rows as lines, cells separated by tabs; tabs and line ends in a cell become spaces. */
    public static <R> String lines(List<Column<R>> columns, Rows<R> rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            text.append(columns.stream().map(column -> column.text().apply(row).replaceAll("[\\t\\r\\n]", " "))
                    .collect(Collectors.joining("\t"))).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
