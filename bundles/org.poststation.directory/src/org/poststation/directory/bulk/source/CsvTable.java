// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.operation.OperationException;

/**
 * The beginning of a CSV file, for choosing which column fills which field.
 *
 * @param dialect how it is written
 * @param columns the names in its first line
 * @param rows the first rows, as many as were wanted
 */
public record CsvTable(CsvDialect dialect, List<String> columns, List<List<String>> rows) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** Keeps unchangeable copies. */
    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the beginning of a file. Blocking; looks through the whole file to find out its encoding.
     *
     * @param dialect how it is written; found out when empty
     * @param most number of rows
     * @throws OperationException when it can't be read or has no line of column names
     */
    public static CsvTable read(Path file, Optional<CsvDialect> dialect, int most) throws OperationException {
        CsvDialect known = dialect.isPresent() ? dialect.get() : detect(file);
        try (CsvRows csv = new CsvRows(new SourceLines(file, known.encoding()), known.delimiter())) {
            List<String> columns = header(file, csv);
            List<List<String>> rows = new ArrayList<>();
            Optional<SourceRow> row = most == 0 ? Optional.empty() : csv.next();
            while (row.isPresent()) {
                rows.add(row.get().cells());
                row = rows.size() < most ? csv.next() : Optional.empty();
            }
            return new CsvTable(known, columns, rows);
        }
    }

    /** Which column fills which field as far as the columns' names tell, in English, German or Italian. */
    public Map<String, Field> guess() {
        return ColumnNames.guess(columns);
    }

    /** The field that a name means: its own name, or a usual one in English, German or Italian. */
    public static Optional<Field> field(String name) {
        return ColumnNames.find(name);
    }

    /** The names of the columns; the rows follow. */
    static List<String> header(Path file, CsvRows csv) throws OperationException {
        Optional<SourceRow> first = csv.next();
        if (first.isEmpty() || first.get().problem() != null) {
            throw SourceSyntaxException.SENTENCES.failure("no-header", null, file);
        }
        return first.get().cells().stream().map(String::strip).toList();
    }

    private static CsvDialect detect(Path file) throws OperationException {
        try {
            Charset encoding = TextEncoding.of(file);
            try (SourceLines lines = new SourceLines(file, encoding)) {
                return new CsvDialect(delimiter(lines.next().map(SourceLine::text).orElse("")), encoding);
            }
        } catch (IOException unreadable) {
            throw SourceLines.unreadable(file, unreadable);
        }
    }

    /** The one that makes the most columns of the first line. */
    private static char delimiter(String line) {
        char best = DELIMITERS[0];
        for (char candidate : DELIMITERS) {
            if (CsvCells.of(line, candidate).texts().size() > CsvCells.of(line, best).texts().size()) {
                best = candidate;
            }
        }
        return best;
    }
}
