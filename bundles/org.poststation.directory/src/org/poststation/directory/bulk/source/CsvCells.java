// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a row of CSV (RFC 4180), without the apostrophe that keeps a spreadsheet from taking one for a formula.
 *
 * @param texts the cells
 * @param isOpen whether a quotation mark is not closed yet: the row goes on in the next line
 * @param fault what is wrong with the row
 */
record CsvCells(List<String> texts, boolean isOpen, Optional<SourceFault> fault) {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    static CsvCells of(String row, char delimiter) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= row.length()) {
            StringBuilder cell = new StringBuilder();
            boolean quoted = at < row.length() && row.charAt(at) == '"';
            int end = quoted ? quoted(row, at + 1, cell) : plain(row, at, delimiter, cell);
            if (end < 0) {
                return new CsvCells(cells, true, Optional.empty());
            }
            if (end < row.length() && row.charAt(end) != delimiter) {
                return new CsvCells(cells, false, Optional.of(SourceFault.AFTER_QUOTE));
            }
            cells.add(withoutGuard(cell.toString()));
            at = end + 1;
        }
        return new CsvCells(cells, false, Optional.empty());
    }

    private static int plain(String row, int from, char delimiter, StringBuilder cell) {
        int end = row.indexOf(delimiter, from);
        int to = end < 0 ? row.length() : end;
        cell.append(row, from, to);
        return to;
    }

    /** The position behind the closing mark, or -1 when there is none. */
    private static int quoted(String row, int from, StringBuilder cell) {
        for (int i = from; i < row.length(); i++) {
            if (row.charAt(i) != '"') {
                cell.append(row.charAt(i));
            } else if (i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else {
                return i + 1;
            }
        }
        return -1;
    }

    private static String withoutGuard(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
