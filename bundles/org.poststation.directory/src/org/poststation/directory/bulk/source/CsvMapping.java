// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/**
 * How a CSV file is written and what its cells fill.
 *
 * @param kind what the rows are
 * @param dialect how the file is written; found out when empty
 * @param header whether the first line names the columns; otherwise they are called by their position, from "1"
 * @param columns the column that fills a field; guessed by the columns' names when there is none
 * @param constants what every row has in a field, written as in a cell; for a field without a column
 */
public record CsvMapping(ObjectKind kind, Optional<CsvDialect> dialect, boolean header, Map<Field, String> columns,
        Map<Field, String> constants) {

    /** Keeps unchangeable copies, which always have the same order. */
    public CsvMapping {
        columns = copy(columns);
        constants = copy(constants);
        if (constants.containsKey(Field.PASSWORD)) {
            throw new IllegalArgumentException("one password for all");
        }
    }

    /** Mailboxes below a line of column names; everything else is found out. */
    public static CsvMapping standard() {
        return new CsvMapping(ObjectKind.MAILBOX, Optional.empty(), true, Map.of(), Map.of());
    }

    /** The same for rows of another kind. */
    public CsvMapping of(ObjectKind rows) {
        return new CsvMapping(rows, dialect, header, columns, constants);
    }

    /** The same for a file that is written like this. */
    public CsvMapping written(CsvDialect how) {
        return new CsvMapping(kind, Optional.of(how), header, columns, constants);
    }

    /** The same with or without a line of column names. */
    public CsvMapping withHeader(boolean named) {
        return new CsvMapping(kind, dialect, named, columns, constants);
    }

    /** The same with other columns. */
    public CsvMapping filledBy(Map<Field, String> other) {
        return new CsvMapping(kind, dialect, header, other, constants);
    }

    /** The same with other values that every row has. */
    public CsvMapping always(Map<Field, String> other) {
        return new CsvMapping(kind, dialect, header, columns, other);
    }

    /** The same with columns guessed by their names, in English, German or Italian, when none were chosen. */
    public CsvMapping resolved(List<String> names) {
        return columns.isEmpty() ? filledBy(ColumnNames.guess(names)) : this;
    }

    private static Map<Field, String> copy(Map<Field, String> map) {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
