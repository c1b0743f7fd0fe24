// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;

/**
 * Collects the modifications that bring an entry from its state to a wanted one: single values go and come, nothing
 * else is touched. Attributes whose values can't be compared by the server are replaced (RFC 4511 section 4.6).
 */
public final class EntryDelta {

    private final DirectoryEntry entry;
    private final ServerSchema schema;
    private final List<Modification> modifications = new ArrayList<>();
    private final Set<String> addedClasses = new LinkedHashSet<>();

    /** No modification yet. */
    public EntryDelta(DirectoryEntry entry, ServerSchema schema) {
        this.entry = entry;
        this.schema = schema;
    }

    /** Wants exactly these values in an attribute, whatever was wanted of it before. */
    EntryDelta set(String attribute, List<String> texts) {
        return want(attribute, values(texts));
    }

    /** Wants exactly these values in an attribute, whatever was wanted of it before. */
    public EntryDelta want(String attribute, List<AttributeValue> values) {
        modifications.removeIf(earlier -> earlier.attribute().equalsIgnoreCase(attribute));
        Set<AttributeValue> wanted = new LinkedHashSet<>(values);
        Set<AttributeValue> present = new LinkedHashSet<>(entry.values(attribute));
        if (wanted.equals(present)) {
            return this;
        }
        if (!present.isEmpty() && !isComparable(attribute)) {
            modifications.add(new Modification(Type.REPLACE, attribute, List.copyOf(wanted)));
            return this;
        }
        modify(Type.DELETE, attribute, without(present, wanted));
        modify(Type.ADD, attribute, without(wanted, present));
        return this;
    }

    /** Replaces an attribute whatever it holds now, also when its values may not be read. */
    EntryDelta replace(String attribute, List<String> texts) {
        modifications.add(new Modification(Type.REPLACE, attribute, values(texts)));
        return this;
    }

    /** Adds an object class unless the entry has it. */
    boolean addClass(String name) {
        if (name.isEmpty() || entry.hasObjectClass(name) || !addedClasses.add(name)) {
            return false;
        }
        modifications.add(new Modification(Type.ADD, "objectClass", List.of(AttributeValue.of(name))));
        return true;
    }

    /** Takes an object class away. */
    void removeClass(String name) {
        modifications.add(new Modification(Type.DELETE, "objectClass", List.of(AttributeValue.of(name))));
    }

    /** Whether a modification of the attribute is among them. */
    boolean touches(String attribute) {
        return modifications.stream().anyMatch(modification -> modification.attribute().equalsIgnoreCase(attribute));
    }

    boolean isEmpty() {
        return modifications.isEmpty();
    }

    /** The modifications in the order in which the server does them. */
    public List<Modification> modifications() {
        return List.copyOf(modifications);
    }

    private boolean isComparable(String attribute) {
        return schema.attributeType(attribute).map(AttributeType::equality).filter(rule -> !rule.isEmpty()).isPresent();
    }

    private void modify(Type type, String attribute, List<AttributeValue> values) {
        if (!values.isEmpty()) {
            modifications.add(new Modification(type, attribute, values));
        }
    }

    private static List<AttributeValue> values(List<String> texts) {
        return texts.stream().map(AttributeValue::of).toList();
    }

    private static List<AttributeValue> without(Set<AttributeValue> values, Set<AttributeValue> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }
}
