// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;

/** Translates between an entry's attributes and a mail object's fields by a schema profile. */
final class EntryTranslator {

    private final KindMapping mapping;

    EntryTranslator(KindMapping mapping) {
        this.mapping = mapping;
    }

    /** The fields of an entry; what can't be read goes into the map of raw values. */
    FieldValues values(DirectoryEntry entry, Map<Field, List<String>> unreadable) {
        EnumMap<Field, List<String>> read = new EnumMap<>(Field.class);
        for (FieldMapping field : mapping.fields().values()) {
            read.put(field.field(), decode(field, entry, unreadable));
        }
        String address = address(entry);
        read.put(Field.ADDRESS, address.isEmpty() ? List.of() : List.of(address));
        FieldValues values = FieldValues.of(read);
        return mapping.derived().contains(Field.KEEP_COPY) ? splitKeptCopy(values) : values;
    }

    /** The address by which the entry is known: its name's, when it is named by the address attribute. */
    String address(DirectoryEntry entry) {
        String attribute = mapping.addressAttribute();
        return entry.dn().rdn().filter(rdn -> rdn.type().equalsIgnoreCase(attribute)).map(rdn -> rdn.value())
                .or(() -> entry.text(attribute)).orElse("");
    }

    /**
     * The raw values of the attributes that keep these fields.
     *
     * @param previous gives the values so far of an attribute; fields that share an attribute see each other's
     */
    Map<FieldMapping, List<String>> raw(FieldValues values, Collection<Field> fields, DirectoryEntry previous) {
        Map<String, List<String>> current = new LinkedHashMap<>();
        Map<FieldMapping, List<String>> raw = new LinkedHashMap<>();
        for (Field field : fields) {
            Optional<FieldMapping> known = mapping.field(field);
            if (known.isEmpty()) {
                continue;
            }
            FieldMapping to = known.get();
            List<String> before = current.getOrDefault(to.attribute(), previous.texts(to.attribute()));
            List<String> wanted = wanted(values, field);
            List<String> after = wanted.isEmpty() ? to.codec().clear(before) : to.codec().encode(wanted, before);
            current.put(to.attribute(), after);
            raw.keySet().removeIf(earlier -> earlier.attribute().equals(to.attribute()));
            raw.put(to, after);
        }
        return raw;
    }

    private List<String> wanted(FieldValues values, Field field) {
        List<String> texts = values.all(field);
        boolean withCopy = field == Field.FORWARD_TARGETS && mapping.derived().contains(Field.KEEP_COPY)
                && values.flag(Field.KEEP_COPY) && !texts.isEmpty()
                && texts.stream().noneMatch(values.text(Field.ADDRESS)::equalsIgnoreCase);
        if (!withCopy) {
            return texts;
        }
        List<String> all = new ArrayList<>(texts);
        all.add(values.text(Field.ADDRESS));
        return all;
    }

    private FieldValues splitKeptCopy(FieldValues values) {
        String own = values.text(Field.ADDRESS);
        List<String> others = values.all(Field.FORWARD_TARGETS).stream().filter(to -> !to.equalsIgnoreCase(own))
                .toList();
        boolean kept = others.size() < values.all(Field.FORWARD_TARGETS).size();
        return values.with(Field.FORWARD_TARGETS, others).with(Field.KEEP_COPY, kept ? "true" : "");
    }

    private static List<String> decode(FieldMapping field, DirectoryEntry entry, Map<Field, List<String>> unreadable) {
        List<String> raw = entry.texts(field.attribute());
        int stored = entry.values(field.attribute()).size();
        if (stored == 0) {
            return field.codec().absent();
        }
        try {
            if (raw.size() == stored) {
                return field.codec().decode(raw);
            }
        } catch (RuntimeException notThisCodec) {
            unreadable.put(field.field(), raw);
            return List.of();
        }
        boolean isSecret = field.field() == Field.PASSWORD;
        unreadable.put(field.field(), entry.values(field.attribute()).stream()
                .map(value -> isSecret ? "(secret)" : value.toString()).toList());
        return List.of();
    }

    static Map<Field, List<String>> newUnreadable() {
        return new EnumMap<>(Field.class);
    }
}
