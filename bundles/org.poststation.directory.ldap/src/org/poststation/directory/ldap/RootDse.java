// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.ServerFacts;
import org.poststation.operation.OperationException;

/**
 * What the root DSE says (RFC 4512 section 5.1).
 *
 * @param facts for the caller
 * @param subschema where the schema stands; empty when it is not told
 */
record RootDse(ServerFacts facts, Optional<Dn> subschema) {

    private static final List<String> ATTRIBUTES = List.of("objectClass", "vendorName", "vendorVersion",
            "namingContexts", "supportedControl", "supportedExtension", "subschemaSubentry");

    /** Reads it; a server that shows none is taken to know nothing but the protocol. */
    static RootDse read(EditConnection link) throws OperationException {
        DirectoryEntry entry = link.find(Requests.read(Dn.ROOT, ATTRIBUTES))
                .map(read -> Entries.of(read, Dn.ROOT, List.of()).build())
                .orElseGet(() -> DirectoryEntry.builder(Dn.ROOT).build());
        ServerFacts facts = new ServerFacts(vendor(entry), names(entry, "namingContexts"),
                new LinkedHashSet<>(entry.texts("supportedControl")),
                new LinkedHashSet<>(entry.texts("supportedExtension")));
        return new RootDse(facts, names(entry, "subschemaSubentry").stream().findFirst());
    }

    private static String vendor(DirectoryEntry entry) {
        if (entry.hasObjectClass("OpenLDAProotDSE")) {
            return "OpenLDAP";
        }
        List<String> parts = new ArrayList<>(entry.texts("vendorName"));
        parts.addAll(entry.texts("vendorVersion"));
        return String.join(" ", parts);
    }

    private static List<Dn> names(DirectoryEntry entry, String attribute) {
        List<Dn> names = new ArrayList<>();
        for (String text : entry.texts(attribute)) {
            try {
                Dn name = Dn.parseServed(text);
                if (!name.isRoot()) {
                    names.add(name);
                }
            } catch (InvalidDnException unusable) {
                // a suffix that can't be named can't be searched either
                continue;
            }
        }
        return names;
    }
}
