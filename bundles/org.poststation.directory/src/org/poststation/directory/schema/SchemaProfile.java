// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;

/**
 * A mail schema as data. Attributes and classes are resolved by name, never by OID: the same names stand under
 * different OIDs in different schema files.
 *
 * @param id stable name, for example {@code phamm}
 * @param title name for the reader
 * @param kinds the kinds of objects that it knows
 * @param signature object classes with the attributes that they allow or need, by which the schema is recognised
 * @param changeStamp attribute that is to be set at every change to the moment of the change, see {@code stampCodec};
 *            empty when none
 * @param domainStatus attribute of accounts that repeats whether their domain is active; empty when none
 * @param mailmanLists whether a list stands in a domain of its own with up to ten addresses
 * @param traits what is special about the way in which MTAs read it
 * @param maps which entries answer the look-ups of Postfix
 */
public record SchemaProfile(String id, String title, Map<ObjectKind, KindMapping> kinds,
        Map<String, List<String>> signature, Optional<FieldMapping> changeStamp,
        Optional<FieldMapping> domainStatus, boolean mailmanLists, Set<SchemaTrait> traits,
        List<MapSource> maps) {

    private static final List<ObjectKind> MOST_SPECIFIC_FIRST = List.of(ObjectKind.DOMAIN, ObjectKind.LIST,
            ObjectKind.ALIAS, ObjectKind.MAILBOX);

    /** Keeps unchangeable copies. */
    public SchemaProfile {
        kinds = Map.copyOf(kinds);
        signature = Map.copyOf(signature);
        traits = Set.copyOf(traits);
        maps = List.copyOf(maps);
    }

    /** Whether this is special about it. */
    public boolean has(SchemaTrait trait) {
        return traits.contains(trait);
    }

    /** Whether the schema has objects of this kind. */
    public boolean has(ObjectKind kind) {
        return kinds.containsKey(kind);
    }

    /**
     * The mapping of a kind.
     *
     * @throws IllegalArgumentException when the schema does not have it, see {@link #has}
     */
    public KindMapping kind(ObjectKind kind) {
        KindMapping mapping = kinds.get(kind);
        if (mapping == null) {
            throw new IllegalArgumentException(id + " has no " + kind);
        }
        return mapping;
    }

    /**
     * This profile without what a server does not know: kinds whose classes it lacks, fields whose attributes it lacks,
     * and in the description of new entries classes and attributes that it would refuse. The whole profile when the
     * server knows nothing of it at all, since then it does not show its schema.
     */
    public SchemaProfile supportedBy(ServerSchema server) {
        Map<ObjectKind, KindMapping> supported = new EnumMap<>(ObjectKind.class);
        kinds.forEach((kind, mapping) -> new SupportedMapping(mapping, server).find()
                .ifPresent(known -> supported.put(kind, known)));
        if (supported.isEmpty()) {
            return this;
        }
        return new SchemaProfile(id, title, supported, signature, changeStamp.filter(on(server)),
                domainStatus.filter(on(server)), mailmanLists, traits, maps);
    }

    private static Predicate<FieldMapping> on(ServerSchema server) {
        return field -> server.attributeType(field.attribute()).isPresent();
    }

    /** What kind of mail object an entry is; empty when none. A list is looked for before an alias. */
    public Optional<ObjectKind> classify(DirectoryEntry entry) {
        for (ObjectKind kind : MOST_SPECIFIC_FIRST) {
            KindMapping mapping = kinds.get(kind);
            if (mapping != null && mapping.accepts(entry)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
