// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
     * @param mapping says how it is written
     * @param most number of rows
     * @throws OperationException when it can't be read or has no row that tells the columns
     */
    public static CsvTable read(Path file, CsvMapping mapping, int most) throws OperationException {
        CsvDialect known = mapping.dialect().isPresent() ? mapping.dialect().get() : detect(file);
        try (CsvRows csv = new CsvRows(new SourceLines(file, known.encoding()), known.delimiter())) {
            List<String> columns = columns(file, csv, mapping.header());
            List<List<String>> rows = new ArrayList<>();
            Optional<SourceRow> row = most == 0 ? Optional.empty() : csv.next();
            while (row.isPresent()) {
                rows.add(row.get().cells());
                row = rows.size() < most ? csv.next() : Optional.empty();
            }
            return new CsvTable(known, columns, rows);
        }
    }

    /** The field that a name means: its own name, or a usual one in English, German or Italian. */
    public static Optional<Field> field(String name) {
        return ColumnNames.find(name);
    }

    /** The names of the columns, or their positions; the rows follow. */
    static List<String> columns(Path file, CsvRows csv, boolean header) throws OperationException {
        Optional<SourceRow> first = csv.next();
        if (first.isEmpty() || first.get().problem() != null) {
            throw SourceSyntaxException.SENTENCES.failure("no-header", null, file);
        }
        if (header) {
            return first.get().cells().stream().map(String::strip).toList();
        }
        csv.back(first.get());
        return IntStream.rangeClosed(1, first.get().cells().size()).mapToObj(Integer::toString).toList();
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
