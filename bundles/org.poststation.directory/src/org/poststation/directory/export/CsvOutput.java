// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.password.SecretAttributes;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;

/** A line for each mail object; a column for its kind, its name, and each attribute of the schema profile's fields. */
final class CsvOutput implements EntryOutput {

    private static final String BETWEEN_VALUES = ";";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final SchemaProfile schema;
    private final List<String> columns;
    private final BufferedWriter writer;

    CsvOutput(SchemaProfile schema, ExportOptions options, OutputStream out) throws IOException {
        this.schema = schema;
        columns = columns(schema, options.passwords());
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> titles = new ArrayList<>(List.of("kind", "dn"));
        titles.addAll(columns);
        line(titles);
    }

    @Override
    public List<String> attributes() {
        Set<String> all = new LinkedHashSet<>(List.of("objectClass"));
        all.addAll(columns);
        schema.kinds().values().forEach(mapping -> all.addAll(mapping.match().looksAt()));
        return List.copyOf(all);
    }

    @Override
    public void below(Dn top) {
        // lines stand in any order
    }

    @Override
    public boolean write(DirectoryEntry entry) throws IOException {
        Optional<ObjectKind> kind = schema.classify(entry);
        if (kind.isEmpty()) {
            return false;
        }
        List<String> cells = new ArrayList<>(columns.size() + 2);
        cells.add(kind.get().name().toLowerCase(Locale.ROOT));
        cells.add(entry.dn().toString());
        for (String column : columns) {
            cells.add(
                    String.join(BETWEEN_VALUES, entry.values(column).stream().map(AttributeValue::toString).toList()));
        }
        line(cells);
        return true;
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }

    @Override
    public void close() {
        // the stream belongs to somebody else
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(cell(cells.get(i)));
        }
        writer.write("\r\n");
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static List<String> columns(SchemaProfile schema, boolean passwords) {
        Set<String> attributes = new LinkedHashSet<>();
        for (Field field : Field.values()) {
            for (ObjectKind kind : ObjectKind.values()) {
                if (schema.has(kind)) {
                    KindMapping mapping = schema.kind(kind);
                    attributes.addAll(mapping.attributes(List.of(field)));
                }
            }
        }
        return attributes.stream().filter(name -> passwords || !SecretAttributes.contains(name)).toList();
    }
}
