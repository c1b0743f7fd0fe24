// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.password.SecretAttributes;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.ValueType;
import org.poststation.directory.ui.internal.Messages;

/** The rows of an entry. Pure. */
record EntryRows(ServerSchema schema, SchemaProfile profile) {

    List<AttributeRow> of(DirectoryEntry entry) {
        List<AttributeRow> rows = new ArrayList<>();
        Map<String, FieldMapping> fields = fields(entry);
        Function<String, Optional<FieldMapping>> byName = name -> Optional
                .ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
        for (DirectoryEntry.Attribute attribute : entry.attributes().stream()
                .sorted(new AttributeOrder(entry, schema, byName)).toList()) {
            Optional<AttributeType> type = schema.attributeType(attribute.name());
            Optional<FieldMapping> field = byName.apply(attribute.name());
            boolean secret = field.filter(some -> some.field().type() == ValueType.PASSWORD).isPresent()
                    || SecretAttributes.contains(attribute.name());
            String description = type.map(AttributeType::description).orElse(Messages.entry_schema_unknown);
            boolean editable = type.map(some -> !some.operational()).orElse(true) && !secret;
            int ordinal = 0;
            for (AttributeValue value : attribute.values()) {
                rows.add(new AttributeRow(attribute.name(), ordinal++, value, ValueTexts.text(value, secret),
                        ValueTexts.meaning(value, field, type), description, editable));
            }
        }
        return rows;
    }

    /** The fields of the entry's kind by the name of their attribute in lower case. */
    private Map<String, FieldMapping> fields(DirectoryEntry entry) {
        return profile.classify(entry).map(kind -> profile.kind(kind).fields().values().stream()
                .sorted(Comparator.comparing(FieldMapping::field))
                .collect(Collectors.toMap(field -> field.attribute().toLowerCase(Locale.ROOT), field -> field,
                        (first, second) -> first)))
                .orElse(Map.of());
    }
}
