// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.ArrayList;
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

    private final ObjectKind kind;
    private final Optional<DomainName> domain;
    private final List<String> columns;
    private final Map<String, Field> fields;

    CsvConversion(ObjectKind kind, Optional<DomainName> domain, List<String> columns, Map<String, Field> fields) {
        this.kind = kind;
        this.domain = domain;
        this.columns = columns;
        this.fields = fields;
    }

    @Override
    public ObjectKind kind() {
        return kind;
    }

    @Override
    public Optional<FieldValues> convert(SourceRow row) throws OperationException {
        if (row.cells().size() != columns.size()) {
            throw new SourceSyntaxException(SourceFault.CELLS, row.cells().size(), columns.size());
        }
        FieldValues values = FieldValues.NONE;
        for (int i = 0; i < columns.size(); i++) {
            Field field = fields.get(columns.get(i));
            if (field != null && !row.cells().get(i).isBlank()) {
                values = values.with(field, texts(field, row.cells().get(i)));
            }
        }
        if (!values.has(Field.ADDRESS)) {
            throw new SourceSyntaxException(SourceFault.NO_ADDRESS);
        }
        return Optional.of(values.with(Field.ADDRESS, qualified(values.text(Field.ADDRESS))));
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
        boolean local = kind != ObjectKind.DOMAIN && address.indexOf('@') < 0 && domain.isPresent();
        return local ? address + '@' + domain.get().ascii() : address;
    }
}
