// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as it was read or is to be added. Immutable. Attribute names are looked up without regard to case (RFC 4512
 * section 2.5) and keep their spelling.
 */
public final class DirectoryEntry {

    private final Dn dn;
    private final Map<String, Attribute> attributes;
    private final Optional<EntryVersion> version;

    private DirectoryEntry(Builder builder) {
        this.dn = builder.dn;
        this.attributes = new LinkedHashMap<>(builder.attributes);
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

    /** Its name. */
    public Dn dn() {
        return dn;
    }

    /** Its attributes in the order in which they were added. */
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /** The state in which it was read; empty when the server tells none. */
    public Optional<EntryVersion> version() {
        return version;
    }

    /** The values of an attribute; empty when it has none. */
    public List<AttributeValue> values(String name) {
        Attribute attribute = attributes.get(name.toLowerCase(Locale.ROOT));
        return attribute == null ? List.of() : attribute.values();
    }

    /** The values of an attribute as texts; values that are no UTF-8 are left out. */
    public List<String> texts(String name) {
        return values(name).stream().flatMap(value -> value.text().stream()).toList();
    }

    /** The first text of an attribute. */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** Whether the attribute has a value. */
    public boolean has(String name) {
        return attributes.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the entry has the object class, compared without regard to case. */
    public boolean hasObjectClass(String name) {
        return texts("objectClass").stream().anyMatch(name::equalsIgnoreCase);
    }

    /** A builder that begins with this entry's name, attributes and version. */
    public Builder toBuilder() {
        Builder builder = new Builder(dn);
        builder.attributes.putAll(attributes);
        builder.version = version;
        return builder;
    }

    @Override
    public String toString() {
        return dn.toString();
    }

    /** Collects attributes; not thread-safe. */
    public static final class Builder {

        private final Dn dn;
        private final Map<String, Attribute> attributes = new LinkedHashMap<>();
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
            Set<AttributeValue> all = new LinkedHashSet<>();
            Attribute known = attributes.get(name.toLowerCase(Locale.ROOT));
            if (known != null) {
                all.addAll(known.values());
            }
            all.addAll(values);
            if (!all.isEmpty()) {
                attributes.put(name.toLowerCase(Locale.ROOT), new Attribute(known == null ? name : known.name(), List.copyOf(all)));
            }
            return this;
        }

        /** Sets the values of an attribute; none removes it. */
        public Builder set(String name, List<AttributeValue> values) {
            attributes.remove(name.toLowerCase(Locale.ROOT));
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
