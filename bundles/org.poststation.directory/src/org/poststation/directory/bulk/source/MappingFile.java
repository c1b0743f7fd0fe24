// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/**
 * The text by which a {@link CsvMapping} is kept in a file: lines {@code key = value}, first how the file is written,
 * below {@code [columns]} which column fills a field, below {@code [constants]} what every row has. Lines that begin
 * with {@code #} and empty ones do not count.
 */
public final class MappingFile {

    private static final String COLUMNS = "[columns]";
    private static final String CONSTANTS = "[constants]";
    private static final String TAB = "tab";
    private static final Map<String, Boolean> FLAGS = Map.of("yes", true, "no", false);

    private MappingFile() {}

    /** The text of a mapping. */
    public static String write(CsvMapping mapping) {
        StringBuilder text = new StringBuilder();
        line(text, "kind", word(mapping.kind()));
        mapping.dialect().ifPresent(dialect -> {
            line(text, "delimiter", dialect.delimiter() == '\t' ? TAB : String.valueOf(dialect.delimiter()));
            line(text, "encoding", dialect.encoding().name());
        });
        line(text, "header", mapping.header() ? "yes" : "no");
        fields(text, COLUMNS, mapping.columns());
        fields(text, CONSTANTS, mapping.constants());
        return text.toString();
    }

    /**
     * The mapping of a text.
     *
     * @throws SourceSyntaxException naming the line that is none of a mapping
     */
    public static CsvMapping read(String text) throws SourceSyntaxException {
        Map<String, String> settings = new HashMap<>();
        Map<String, Map<Field, String>> parts = Map.of(COLUMNS, new EnumMap<>(Field.class), CONSTANTS,
                new EnumMap<>(Field.class));
        Map<Field, String> part = null;
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (parts.containsKey(line)) {
                part = parts.get(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int sign = line.indexOf('=');
                String key = line.substring(0, Math.max(sign, 0)).strip();
                String value = line.substring(sign + 1).strip();
                if (sign < 0 || !take(part == null
                        ? setting(settings)
                        : field(part, part == parts.get(CONSTANTS)), key, value)) {
                    throw new SourceSyntaxException(SourceFault.NOT_MAPPING, i + 1, line);
                }
            }
        }
        return new CsvMapping(ObjectKind.valueOf(settings.getOrDefault("kind", "mailbox").toUpperCase(Locale.ROOT)),
                dialect(settings), FLAGS.get(settings.getOrDefault("header", "yes")), parts.get(COLUMNS),
                parts.get(CONSTANTS));
    }

    private static boolean take(BiFunction<String, String, Boolean> taker, String key, String value) {
        return !key.isEmpty() && !value.isEmpty() && taker.apply(key, value);
    }

    private static BiFunction<String, String, Boolean> setting(Map<String, String> settings) {
        return (key, value) -> isSetting(key, value) && settings.put(key, value) == null;
    }

    private static BiFunction<String, String, Boolean> field(Map<Field, String> part, boolean constants) {
        return (key, value) -> CsvTable.field(key).filter(field -> !constants || field != Field.PASSWORD)
                .filter(field -> part.put(field, value) == null).isPresent();
    }

    private static boolean isSetting(String key, String value) {
        return switch (key) {
            case "kind" -> List.of(ObjectKind.values()).stream().anyMatch(kind -> word(kind).equals(value));
            case "delimiter" -> value.equals(TAB) || value.length() == 1;
            case "encoding" -> charset(value).isPresent();
            case "header" -> FLAGS.containsKey(value);
            default -> false;
        };
    }

    private static Optional<CsvDialect> dialect(Map<String, String> settings) {
        if (!settings.containsKey("delimiter") && !settings.containsKey("encoding")) {
            return Optional.empty();
        }
        String delimiter = settings.getOrDefault("delimiter", ",");
        Charset encoding = charset(settings.getOrDefault("encoding", "UTF-8")).orElseThrow();
        return Optional.of(new CsvDialect(delimiter.equals(TAB) ? '\t' : delimiter.charAt(0), encoding));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static void fields(StringBuilder text, String title, Map<Field, String> fields) {
        if (!fields.isEmpty()) {
            text.append('\n').append(title).append('\n');
            fields.forEach((field, value) -> line(text, word(field), value));
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(value.replaceAll("\\R", " ")).append('\n');
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
