// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.poststation.directory.DirectoryEntry.Attribute;
import org.poststation.directory.SchemaViolation.Kind;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.ServerSchema.ObjectClass;

/**
 * Tells without asking the server what its schema would refuse (RFC 4512 sections 2.3 to 2.5, syntaxes of RFC 4517).
 * What this computer can't judge, such as rare syntaxes and content rules, passes. Thread-safe, quick enough for
 * entries by the million.
 */
public final class EntryRules {

    private static final String OBJECT_CLASS = "objectClass";
    private static final String ANYTHING = "extensibleObject";

    private final ServerSchema schema;
    private final Map<List<AttributeValue>, ClassRules> known = new ConcurrentHashMap<>();

    /** The rules of a server. */
    public EntryRules(ServerSchema schema) {
        this.schema = schema;
    }

    /** What the attributes of a combination of classes must and may be; keys in {@link #key}'s form. */
    private record ClassRules(List<SchemaViolation> violations, Map<String, String> must, Set<String> may,
            boolean anything) {}

    /** What is wrong with an entry that is to be added, in the order of its attributes; empty when nothing is. */
    public List<SchemaViolation> check(DirectoryEntry entry) {
        ClassRules classes = known.computeIfAbsent(List.copyOf(entry.values(OBJECT_CLASS)), this::rules);
        List<SchemaViolation> found = new ArrayList<>(classes.violations);
        Set<String> present = new HashSet<>();
        entry.dn().rdn().ifPresent(rdn -> rdn.pairs().forEach(pair -> present.add(key(pair.type()))));
        for (Attribute attribute : entry.attributes()) {
            AttributeType type = schema.attributeType(attribute.name()).orElse(null);
            present.add(key(attribute.name(), type));
            check(attribute, type, found);
            if (classes.violations.isEmpty() && type != null && !isAllowed(type, classes)) {
                found.add(SchemaViolation.of(Kind.NOT_ALLOWED, attribute.name()));
            }
        }
        classes.must.forEach((needed, name) -> {
            if (!present.contains(needed)) {
                found.add(SchemaViolation.of(Kind.MISSING, name));
            }
        });
        return found;
    }

    /** What is wrong with an attribute's values by themselves, whatever the entry is. */
    public List<SchemaViolation> check(Attribute attribute) {
        List<SchemaViolation> found = new ArrayList<>();
        check(attribute, schema.attributeType(attribute.name()).orElse(null), found);
        return found;
    }

    private static void check(Attribute attribute, AttributeType type, List<SchemaViolation> found) {
        if (type == null) {
            found.add(SchemaViolation.of(Kind.UNKNOWN_ATTRIBUTE, attribute.name()));
            return;
        }
        if (type.readOnly()) {
            found.add(SchemaViolation.of(Kind.NOT_WRITABLE, attribute.name()));
        }
        if (type.singleValue() && attribute.values().size() > 1) {
            found.add(SchemaViolation.of(Kind.SEVERAL_VALUES, attribute.name()));
        }
        ValueSyntax.of(type.syntax()).filter(syntax -> !acceptsAll(syntax, attribute.values()))
                .ifPresent(syntax -> found
                        .add(new SchemaViolation(Kind.SYNTAX, attribute.name(), syntax.name())));
    }

    private static boolean acceptsAll(ValueSyntax syntax, List<AttributeValue> values) {
        for (AttributeValue value : values) {
            if (!syntax.accepts(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(AttributeType type, ClassRules classes) {
        return classes.anything || type.operational() || classes.may.contains(type.oid())
                || classes.must.containsKey(type.oid());
    }

    private ClassRules rules(List<AttributeValue> classValues) {
        List<String> names = classValues.stream().map(AttributeValue::toString).toList();
        Map<String, String> must = new LinkedHashMap<>();
        schema.must(names).forEach(name -> must.put(key(name), name));
        Set<String> may = new HashSet<>(Set.of(key(OBJECT_CLASS)));
        schema.may(names).forEach(name -> may.add(key(name)));
        return new ClassRules(violations(names), Collections.unmodifiableMap(must), may,
                names.stream().anyMatch(ANYTHING::equalsIgnoreCase));
    }

    private List<SchemaViolation> violations(List<String> names) {
        List<SchemaViolation> found = new ArrayList<>();
        Optional<ObjectClass> lowest = Optional.empty();
        for (String name : names) {
            Optional<ObjectClass> type = schema.objectClass(name);
            if (type.isEmpty()) {
                found.add(SchemaViolation.of(Kind.UNKNOWN_CLASS, name));
            } else if (type.get().kind() == ObjectClass.Kind.STRUCTURAL) {
                lowest = lower(lowest, type.get(), found);
            }
        }
        if (lowest.isEmpty() && found.isEmpty()) {
            found.add(SchemaViolation.of(Kind.NO_STRUCTURAL_CLASS, ""));
        }
        return List.copyOf(found);
    }

    /** The one of two structural classes that stands below the other. */
    private Optional<ObjectClass> lower(Optional<ObjectClass> one, ObjectClass other, List<SchemaViolation> found) {
        if (one.isEmpty() || isBelow(other, one.get())) {
            return Optional.of(other);
        }
        if (!isBelow(one.get(), other)) {
            found.add(new SchemaViolation(Kind.TWO_STRUCTURAL_CLASSES, one.get().names().getFirst(),
                    other.names().getFirst()));
        }
        return one;
    }

    private boolean isBelow(ObjectClass lower, ObjectClass upper) {
        return schema.withSuperiors(List.of(lower.names().getFirst())).contains(upper);
    }

    /** One form for all names of an attribute type, options stripped. */
    private String key(String name) {
        return key(name, schema.attributeType(name).orElse(null));
    }

    private static String key(String name, AttributeType type) {
        return type == null ? name.toLowerCase(Locale.ROOT) : type.oid();
    }
}
