// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.schema.FieldMapping;

/**
 * In which order the attributes of an entry read: what it is, its name, what the mail system uses in the order of the
 * forms, the rest by name, and last what the server keeps itself. Pure.
 */
final class AttributeOrder implements Comparator<DirectoryEntry.Attribute> {

    private final Comparator<DirectoryEntry.Attribute> order;

    AttributeOrder(DirectoryEntry entry, ServerSchema schema, Function<String, Optional<FieldMapping>> fields) {
        String naming = entry.dn().rdn().map(rdn -> rdn.type()).orElse("");
        order = Comparator.<DirectoryEntry.Attribute>comparingInt(attribute -> {
            String name = attribute.name();
            if (name.equalsIgnoreCase("objectClass")) {
                return 0;
            }
            if (name.equalsIgnoreCase(naming)) {
                return 1;
            }
            if (schema.attributeType(name).map(AttributeType::operational).orElse(false)) {
                return 4;
            }
            return fields.apply(name).isPresent() ? 2 : 3;
        }).thenComparingInt(attribute -> fields.apply(attribute.name()).map(some -> some.field().ordinal()).orElse(0))
                .thenComparing(attribute -> attribute.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public int compare(DirectoryEntry.Attribute one, DirectoryEntry.Attribute other) {
        return order.compare(one, other);
    }
}
