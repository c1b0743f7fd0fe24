// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.SchemaProfile;

/** The attributes that entries need by the server's schema, of the object classes that a schema profile knows. */
final class RequiredAttributes {

    private final ServerSchema server;
    private final Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<List<String>, Set<String>> byClasses = new HashMap<>();

    RequiredAttributes(SchemaProfile schema, ServerSchema server) {
        this.server = server;
        for (KindMapping kind : schema.kinds().values()) {
            add(kind.match().classes());
            add(kind.creation().objectClasses());
            add(kind.fields().values().stream().map(FieldMapping::auxiliaryClass).toList());
        }
    }

    /** Those of any entry. */
    Set<String> all() {
        return all;
    }

    /** Those of one entry, of the ones that were read. */
    Set<String> of(DirectoryEntry entry) {
        return byClasses.computeIfAbsent(entry.texts("objectClass"), this::needed);
    }

    private Set<String> needed(List<String> classes) {
        Set<String> needed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        needed.addAll(server.must(classes));
        needed.retainAll(all);
        return needed;
    }

    private void add(Collection<String> classes) {
        all.addAll(server.must(classes));
    }
}
