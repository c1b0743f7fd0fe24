// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.ServerSchema;
import org.poststation.directory.schema.KindMapping.Creation;

/**
 * What a server supports of the mapping of one kind.
 *
 * @param mapping the whole mapping
 * @param server what the server knows
 */
record SupportedMapping(KindMapping mapping, ServerSchema server) {

    private static final String EVERYTHING = "extensibleObject";

    /** The mapping without what the server lacks; empty when the server can't have such objects at all. */
    Optional<KindMapping> find() {
        boolean isPossible = mapping.match().classes().stream().allMatch(this::isClass)
                && isAttribute(mapping.addressAttribute());
        if (!isPossible) {
            return Optional.empty();
        }
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        mapping.fields().values().stream().filter(this::isKept).forEach(field -> fields.put(field.field(), field));
        return Optional.of(new KindMapping(mapping.kind(), mapping.match(), creation(mapping.creation()), fields,
                mapping.derived(),
                mapping.membership(), creation(mapping.external()),
                mapping.defaultValues().only(field -> fields.containsKey(field)
                        || mapping.derived().contains(field))));
    }

    private Creation creation(Creation whole) {
        List<String> classes = whole.objectClasses().stream().filter(this::isClass).toList();
        Map<String, String> attributes = new LinkedHashMap<>();
        whole.attributes().forEach((name, template) -> {
            if (isAllowed(name, classes)) {
                attributes.put(name, template);
            }
        });
        return new Creation(classes, whole.namingAttribute(), whole.namingValue(), whole.parent(), attributes,
                whole.children());
    }

    private boolean isAllowed(String attribute, Collection<String> classes) {
        return classes.stream().anyMatch(EVERYTHING::equalsIgnoreCase) && isAttribute(attribute)
                || has(server.must(classes), attribute) || has(server.may(classes), attribute);
    }

    private boolean isKept(FieldMapping field) {
        return isAttribute(field.attribute()) && (field.auxiliaryClass().isEmpty() || isClass(field.auxiliaryClass()));
    }

    private boolean isClass(String name) {
        return server.objectClass(name).isPresent();
    }

    private boolean isAttribute(String name) {
        return server.attributeType(name).isPresent();
    }

    private static boolean has(Collection<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
