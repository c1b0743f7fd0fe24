// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.directory.account.FieldInput;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.DomainName;
import org.poststation.operation.OperationException;

/** Makes mail objects of the rows of a CSV file. */
final class CsvConversion implements RowConversion {

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s,;|]+");
    private static final Pattern BETWEEN_TEXTS = Pattern.compile("\\s*[;|\\n]\\s*");

    private final CsvMapping mapping;
    private final Optional<DomainName> domain;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final int width;

    /**
     * @param mapping what the columns fill
     * @param columns their names
     * @throws SourceSyntaxException when there is no column of a name
     */
    CsvConversion(CsvMapping mapping, Optional<DomainName> domain, List<String> columns) throws SourceSyntaxException {
        this.mapping = mapping;
        this.domain = domain;
        this.width = columns.size();
        for (Map.Entry<Field, String> filled : mapping.columns().entrySet()) {
            int place = columns.indexOf(filled.getValue());
            if (place < 0) {
                throw new SourceSyntaxException(SourceFault.NO_COLUMN, filled.getValue());
            }
            places.put(filled.getKey(), place);
        }
    }

    @Override
    public ObjectKind kind() {
        return mapping.kind();
    }

    @Override
    public Optional<FieldValues> convert(SourceRow row) throws OperationException {
        if (row.cells().size() != width) {
            throw new SourceSyntaxException(SourceFault.CELLS, row.cells().size(), width);
        }
        FieldValues values = FieldValues.NONE;
        for (Map.Entry<Field, String> cell : cells(row).entrySet()) {
            values = values.with(cell.getKey(), texts(cell.getKey(), cell.getValue()));
        }
        if (!values.has(Field.ADDRESS)) {
            throw new SourceSyntaxException(SourceFault.NO_ADDRESS);
        }
        return Optional.of(values.with(Field.ADDRESS, qualified(values.text(Field.ADDRESS))));
    }

    /** What a row has for each field, as it is written there or always; without what is blank. */
    Map<Field, String> cells(SourceRow row) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.putAll(mapping.constants());
        places.forEach((field, place) -> {
            if (place < row.cells().size() && !row.cells().get(place).isBlank()) {
                cells.put(field, row.cells().get(place));
            }
        });
        cells.values().removeIf(String::isBlank);
        return cells;
    }

    private static List<String> texts(Field field, String cell) throws OperationException {
        Pattern between = switch (field.type()) {
            case ADDRESSES -> BETWEEN_ADDRESSES;
            case TEXTS -> BETWEEN_TEXTS;
            default -> null;
        };
        List<String> texts = new ArrayList<>();
        for (String text : between == null ? new String[] {cell} : between.split(cell.strip())) {
            String canonical = FieldInput.canonical(field, text);
            if (!canonical.isEmpty()) {
                texts.add(canonical);
            }
        }
        return texts;
    }

    private String qualified(String address) {
        boolean local = mapping.kind() != ObjectKind.DOMAIN && address.indexOf('@') < 0 && domain.isPresent();
        return local ? address + '@' + domain.get().ascii() : address;
    }
}
