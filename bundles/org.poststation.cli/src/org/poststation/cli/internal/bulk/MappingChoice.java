// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.bulk.source.CsvDialect;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.bulk.source.CsvTable;
import org.poststation.directory.bulk.source.MappingFile;
import org.poststation.directory.bulk.source.SourceSyntaxException;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Option;

/** The options that say how a CSV file is written and what its columns fill; single ones go before a mapping file. */
final class MappingChoice {

    private static final String MAPPING = "--mapping";
    private static final String TAB = "tab";

    @Option(names = MAPPING, paramLabel = "FILE")
    private String mapping;

    @Option(names = "--kind", paramLabel = "KIND")
    private ObjectKind kind;

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", split = ",")
    private List<String> map = new ArrayList<>();

    @Option(names = "--constant", paramLabel = "FIELD=VALUE")
    private List<String> constants = new ArrayList<>();

    @Option(names = "--no-header")
    private boolean noHeader;

    @Option(names = "--delimiter", paramLabel = "CHARACTER")
    private String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME")
    private String encoding;

    /** The mapping for a CSV file, which is looked at when only one of delimiter and encoding is given. */
    CsvMapping of(Path file, Context context) throws OperationException {
        CsvMapping chosen = mapping == null ? CsvMapping.standard() : saved(context);
        Map<Field, String> columns = new EnumMap<>(Field.class);
        columns.putAll(chosen.columns());
        for (String pair : map) {
            int sign = pair.lastIndexOf('=');
            add(columns, pair.substring(sign + 1), pair.substring(0, Math.max(sign, 0)), pair);
        }
        Map<Field, String> always = new EnumMap<>(Field.class);
        always.putAll(chosen.constants());
        for (String pair : constants) {
            int sign = Math.max(pair.indexOf('='), 0);
            add(always, pair.substring(0, sign), pair.substring(Math.min(sign + 1, pair.length())), pair);
        }
        if (always.containsKey(Field.PASSWORD)) {
            throw new UsageException("One password for all is not set.", "Give each row its own, or none.");
        }
        CsvMapping whole = chosen.filledBy(columns).always(always).of(kind == null ? chosen.kind() : kind)
                .withHeader(chosen.header() && !noHeader);
        Optional<CsvDialect> dialect = dialect(file, whole);
        return dialect.isPresent() ? whole.written(dialect.get()) : whole;
    }

    private CsvMapping saved(Context context) throws UsageException {
        try {
            return MappingFile.read(context.input().text(mapping, MAPPING));
        } catch (SourceSyntaxException none) {
            throw new UsageException("\"" + mapping + "\": " + none.explanation().what(),
                    none.explanation().nextStep(), none);
        }
    }

    private static void add(Map<Field, String> fields, String name, String value, String pair) throws UsageException {
        Field field = CsvTable.field(name.strip()).orElseThrow(() -> new UsageException(
                "\"" + name.strip() + "\" is not a field.",
                "Use the names of options: address, given-name, quota, ..."));
        if (value.isBlank()) {
            throw new UsageException("\"" + pair + "\" says nothing.", "Write for example Vorname=given-name.");
        }
        fields.put(field, value.strip());
    }

    private Optional<CsvDialect> dialect(Path file, CsvMapping whole) throws OperationException {
        if (delimiter == null && encoding == null) {
            return whole.dialect();
        }
        char between = delimiter == null ? 0 : delimiter();
        Charset charset = encoding == null ? null : encoding();
        CsvDialect found = CsvTable.read(file, whole, 0).dialect();
        return Optional.of(new CsvDialect(delimiter == null ? found.delimiter() : between,
                encoding == null ? found.encoding() : charset));
    }

    private char delimiter() throws UsageException {
        if (delimiter.equalsIgnoreCase(TAB)) {
            return '\t';
        }
        if (delimiter.length() != 1) {
            throw new UsageException("The delimiter must be one character.", "Use , ; | or tab.");
        }
        return delimiter.charAt(0);
    }

    private Charset encoding() throws UsageException {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("The encoding \"" + encoding + "\" is not known.",
                    "Use for example " + StandardCharsets.UTF_8 + ", windows-1252 or ISO-8859-15.", unknown);
        }
    }
}
