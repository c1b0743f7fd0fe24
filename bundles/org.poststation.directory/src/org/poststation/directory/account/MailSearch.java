// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;

/** The search that finds all mail objects of some kinds. */
final class MailSearch {

    private MailSearch() {}

    /**
     * @param fields what is wanted of them
     * @param further attributes that are wanted besides
     */
    static SearchRequest request(DirectorySession session, SchemaProfile schema, Collection<ObjectKind> kinds,
            Collection<Field> fields, Collection<String> further) {
        List<Filter> filters = new ArrayList<>();
        Set<String> attributes = new LinkedHashSet<>(List.of("objectClass"));
        for (KindMapping mapping : schema.kinds().values()) {
            if (kinds.contains(mapping.kind())) {
                filters.add(mapping.match().filter());
            }
            attributes.addAll(mapping.attributes(fields));
            attributes.addAll(mapping.match().looksAt());
        }
        attributes.addAll(further);
        return SearchRequest.subtree(session.base(), Filter.or(filters.stream().distinct().toList()),
                attributes.toArray(String[]::new));
    }
}
