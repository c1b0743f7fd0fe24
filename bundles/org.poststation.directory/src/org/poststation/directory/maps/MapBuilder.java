// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.maps.PostfixMap.Unwritable;
import org.poststation.directory.schema.MapKind;
import org.poststation.directory.schema.MapSource;

/** Collects the answers of entries; several entries with one key answer together, as they would by ldap_table(5). */
final class MapBuilder {

    private final MapKind kind;
    private final SortedMap<String, SortedSet<String>> entries = new TreeMap<>(ByteOrder.COMPARATOR);
    private final List<Unwritable> unwritable = new ArrayList<>();
    private long read;

    MapBuilder(MapKind kind) {
        this.kind = kind;
    }

    MapKind kind() {
        return kind;
    }

    /** Adds what an entry answers; delivers how many entries there were so far. */
    long add(MapSource source, DirectoryEntry entry) {
        List<String> values = writable(entry.texts(source.result()), entry, MapFormat::isValue);
        if (!values.isEmpty()) {
            for (String attribute : source.keys()) {
                for (String key : writable(entry.texts(attribute), entry, MapFormat::isKey)) {
                    entries.computeIfAbsent(key.toLowerCase(Locale.ROOT), absent -> new TreeSet<>(ByteOrder.COMPARATOR))
                            .addAll(values);
                }
            }
        }
        return ++read;
    }

    PostfixMap build() {
        SortedMap<String, List<String>> answers = new TreeMap<>(ByteOrder.COMPARATOR);
        entries.forEach((key, values) -> answers.put(key, List.copyOf(values)));
        return new PostfixMap(kind, answers, unwritable);
    }

    private List<String> writable(List<String> texts, DirectoryEntry entry, Predicate<String> form) {
        List<String> fitting = new ArrayList<>();
        for (String text : texts) {
            if (form.test(text)) {
                fitting.add(text);
            } else {
                unwritable.add(new Unwritable(entry.dn().toString(), text));
            }
        }
        return fitting;
    }
}
