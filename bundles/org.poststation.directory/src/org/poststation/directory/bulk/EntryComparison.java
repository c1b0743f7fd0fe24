// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.account.EntryDelta;
import org.poststation.directory.change.Modification;
import org.poststation.directory.password.SecretAttributes;

/**
 * Finds what has to be modified so that an entry becomes as a file says. What the file does not name stays as it is, or
 * goes when the file is the whole truth; passwords stay in either case, because files often lack them.
 *
 * @param schema of the server
 * @param whole whether attributes that the file does not name are removed
 */
record EntryComparison(ServerSchema schema, boolean whole) {

    private static final String CLASSES = "objectClass";

    /** The modifications; empty when the entry is as it should be. */
    List<Modification> differences(DirectoryEntry present, DirectoryEntry wanted) {
        EntryDelta delta = new EntryDelta(present, schema);
        for (DirectoryEntry.Attribute attribute : wanted.attributes()) {
            String name = attribute.name();
            if (attribute.values().equals(present.values(name))) {
                continue;
            }
            delta.want(name, isClasses(name)
                    ? classes(present.values(name), attribute.values())
                    : withNaming(attribute, present));
        }
        if (whole) {
            present.attributes().stream().map(DirectoryEntry.Attribute::name)
                    .filter(name -> !wanted.has(name) && !SecretAttributes.contains(name) && !isNaming(name, present))
                    .forEach(name -> delta.want(name, List.of()));
        }
        return delta.modifications();
    }

    /** Compared by name: the server's spelling stays. Without the whole truth none goes. */
    private List<AttributeValue> classes(List<AttributeValue> present, List<AttributeValue> wanted) {
        Set<String> wantedNames = lowerCase(wanted);
        Set<String> presentNames = lowerCase(present);
        List<AttributeValue> all = new ArrayList<>();
        present.stream().filter(value -> !whole || wantedNames.contains(key(value)) || !isAuxiliary(value))
                .forEach(all::add);
        wanted.stream().filter(value -> !presentNames.contains(key(value))).forEach(all::add);
        return all;
    }

    private boolean isAuxiliary(AttributeValue name) {
        return schema.objectClass(name.toString())
                .filter(type -> type.kind() == ServerSchema.ObjectClass.Kind.AUXILIARY).isPresent();
    }

    /** The value that names the entry can't be taken away by a modification. */
    private List<AttributeValue> withNaming(DirectoryEntry.Attribute attribute, DirectoryEntry present) {
        List<AttributeValue> values = attribute.values();
        for (Dn.Pair pair : naming(present)) {
            if (isSame(pair.type(), attribute.name()) && values.stream().noneMatch(value -> isText(value, pair))) {
                Set<AttributeValue> all = new LinkedHashSet<>(values);
                present.values(attribute.name()).stream().filter(value -> isText(value, pair)).forEach(all::add);
                values = List.copyOf(all);
            }
        }
        return values;
    }

    private boolean isNaming(String name, DirectoryEntry entry) {
        return naming(entry).stream().anyMatch(pair -> isSame(pair.type(), name));
    }

    private boolean isSame(String name, String other) {
        return name.equalsIgnoreCase(other) || schema.attributeType(name).map(AttributeType::oid)
                .filter(oid -> schema.attributeType(other).map(AttributeType::oid).filter(oid::equals).isPresent())
                .isPresent();
    }

    private static List<Dn.Pair> naming(DirectoryEntry entry) {
        return entry.dn().rdn().map(Dn.Rdn::pairs).orElse(List.of());
    }

    private static boolean isText(AttributeValue value, Dn.Pair pair) {
        return value.toString().equalsIgnoreCase(pair.value());
    }

    private static boolean isClasses(String name) {
        return name.equalsIgnoreCase(CLASSES);
    }

    private static Set<String> lowerCase(List<AttributeValue> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach(value -> names.add(key(value)));
        return names;
    }

    private static String key(AttributeValue value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
