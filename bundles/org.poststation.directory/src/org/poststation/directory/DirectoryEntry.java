// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as it was read or is to be added. Immutable. Attribute names are looked up without regard to case (RFC 4512
 * section 2.5) and keep their spelling.
 */
public final class DirectoryEntry {

    private final Dn dn;
    /** A list, since entries have few attributes and large listings make many entries. */
    private final List<Attribute> attributes;
    private final Optional<EntryVersion> version;

    private DirectoryEntry(Builder builder) {
        this.dn = builder.dn;
        this.attributes = List.copyOf(builder.attributes);
        this.version = builder.version;
    }

    /**
     * @param name as spelled, options included
     * @param values in the order of the server, which means nothing
     */
    public record Attribute(String name, List<AttributeValue> values) {

        /** Keeps an unchangeable copy. */
        public Attribute {
            values = List.copyOf(values);
        }
    }

    /** Starts an entry. */
    public static Builder builder(Dn dn) {
        return new Builder(dn);
    }

    /**
     * An entry of attributes that are complete: each name once, each value once.
     *
     * @param attributes in their order
     */
    public static DirectoryEntry of(Dn dn, List<Attribute> attributes) {
        Builder builder = new Builder(dn);
        builder.attributes.addAll(attributes);
        return builder.build();
    }

    /** Its name. */
    public Dn dn() {
        return dn;
    }

    /** Its attributes in the order in which they were added. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The state in which it was read; empty when the server tells none. */
    public Optional<EntryVersion> version() {
        return version;
    }

    /** The values of an attribute; empty when it has none. */
    public List<AttributeValue> values(String name) {
        int index = indexOf(attributes, name);
        return index < 0 ? List.of() : attributes.get(index).values();
    }

    /** The values of an attribute as texts; values that are no UTF-8 are left out. */
    public List<String> texts(String name) {
        List<AttributeValue> values = values(name);
        if (values.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(values.size());
        for (AttributeValue value : values) {
            String text = value.textOrNull();
            if (text != null) {
                texts.add(text);
            }
        }
        return Collections.unmodifiableList(texts);
    }

    /** The first text of an attribute. */
    public Optional<String> text(String name) {
        for (AttributeValue value : values(name)) {
            String text = value.textOrNull();
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Whether the attribute has a value. */
    public boolean has(String name) {
        return indexOf(attributes, name) >= 0;
    }

    /** Whether the entry has the object class, compared without regard to case. */
    public boolean hasObjectClass(String name) {
        for (AttributeValue value : values("objectClass")) {
            if (value.length() == name.length() && name.equalsIgnoreCase(value.textOrNull())) {
                return true;
            }
        }
        return false;
    }

    /** A builder that begins with this entry's name, attributes and version. */
    public Builder toBuilder() {
        Builder builder = new Builder(dn);
        builder.attributes.addAll(attributes);
        builder.version = version;
        return builder;
    }

    @Override
    public String toString() {
        return dn.toString();
    }

    private static int indexOf(List<Attribute> attributes, String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Collects attributes; not thread-safe. */
    public static final class Builder {

        private final Dn dn;
        private final List<Attribute> attributes = new ArrayList<>();
        private Optional<EntryVersion> version = Optional.empty();

        private Builder(Dn dn) {
            this.dn = dn;
        }

        /** Adds texts to an attribute. */
        public Builder add(String name, String... texts) {
            return add(name, List.of(texts).stream().map(AttributeValue::of).toList());
        }

        /** Adds values to an attribute; those it has already are not added twice. */
        public Builder add(String name, List<AttributeValue> values) {
            int index = indexOf(attributes, name);
            if (index < 0 && values.size() == 1) {
                attributes.add(new Attribute(name, values));
                return this;
            }
            Set<AttributeValue> all = new LinkedHashSet<>(index < 0 ? List.of() : attributes.get(index).values());
            all.addAll(values);
            if (index >= 0) {
                attributes.set(index, new Attribute(attributes.get(index).name(), List.copyOf(all)));
            } else if (!all.isEmpty()) {
                attributes.add(new Attribute(name, List.copyOf(all)));
            }
            return this;
        }

        /** Sets the values of an attribute; none removes it. */
        public Builder set(String name, List<AttributeValue> values) {
            attributes.removeIf(attribute -> attribute.name().equalsIgnoreCase(name));
            return add(name, values);
        }

        /** Says in which state the entry was read. */
        public Builder version(EntryVersion read) {
            version = Optional.of(read);
            return this;
        }

        /** The entry. */
        public DirectoryEntry build() {
            return new DirectoryEntry(this);
        }
    }
}
