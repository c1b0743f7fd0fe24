// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.bulk.source.CsvTable;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.ui.edit.EditorSection;

/**
 * A mapping that is being chosen. Knows no widget.
 *
 * @param mapping what was chosen; its dialect is known
 * @param table the beginning of the file
 * @param schema the fields that an object has
 */
record MappingDraft(CsvMapping mapping, CsvTable table, KindMapping schema) {

    /** A draft in which what can be guessed is guessed, and nothing is filled that the object or the file lacks. */
    static MappingDraft of(CsvMapping begin, CsvTable table, KindMapping schema) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        begin.resolved(table.columns()).columns().forEach((field, column) -> {
            if (schema.has(field) && table.columns().contains(column)) {
                columns.put(field, column);
            }
        });
        Map<Field, String> constants = new EnumMap<>(Field.class);
        begin.constants().forEach((field, value) -> {
            if (schema.has(field) && !columns.containsKey(field)) {
                constants.put(field, value);
            }
        });
        return new MappingDraft(begin.written(table.dialect()).filledBy(columns).always(constants), table, schema);
    }

    /** The fields that can be filled, the address first. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(Field.ADDRESS));
        EditorSection.of(schema).forEach(section -> fields.addAll(section.fields()));
        return fields;
    }

    /** The fields that are filled, in the same order. */
    List<Field> filled() {
        return fields().stream().filter(field -> mapping.columns().containsKey(field)
                || mapping.constants().containsKey(field)).toList();
    }

    /** The same with a field filled by a column; by nothing when empty. */
    MappingDraft with(Field field, Optional<String> column) {
        Map<Field, String> columns = changed(mapping.columns(), field, column);
        return with(mapping.filledBy(columns).always(changed(mapping.constants(), field, Optional.empty())));
    }

    /** The same with a field that is always the same. */
    MappingDraft always(Field field, String value) {
        Map<Field, String> columns = changed(mapping.columns(), field, Optional.empty());
        return with(mapping.filledBy(columns).always(changed(mapping.constants(), field, Optional.of(value))));
    }

    /** Whether every row can have an address. */
    boolean isComplete() {
        return mapping.columns().containsKey(Field.ADDRESS);
    }

    /** The columns that fill no field. */
    List<String> unused() {
        Collection<String> used = mapping.columns().values();
        return table.columns().stream().filter(column -> !used.contains(column)).toList();
    }

    /** What stands first in a column; empty when nothing does. */
    String example(String column) {
        int at = table.columns().indexOf(column);
        return table.rows().stream().filter(row -> at < row.size() && !row.get(at).isBlank()).findFirst()
                .map(row -> row.get(at).strip()).orElse("");
    }

    private MappingDraft with(CsvMapping other) {
        return new MappingDraft(other, table, schema);
    }

    private static Map<Field, String> changed(Map<Field, String> fields, Field field, Optional<String> value) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(fields);
        value.ifPresentOrElse(text -> changed.put(field, text), () -> changed.remove(field));
        return changed;
    }
}
