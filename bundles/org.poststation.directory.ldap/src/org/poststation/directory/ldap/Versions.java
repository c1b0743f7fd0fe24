// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.directory.api.ldap.model.entry.Attribute;
import org.apache.directory.api.ldap.model.entry.Entry;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryVersion;
import org.poststation.operation.OperationException;

import com.unboundid.ldap.sdk.SearchResultEntry;

/** Reads entries with the operational attribute that tells their state. */
final class Versions {

    /** The best first; a timestamp changes only once per second. */
    private static final List<String> ATTRIBUTES = List.of("entryCSN", "modifyTimestamp");

    private Versions() {}

    /** The entry with its version, without the attributes that only the version needed. */
    static Optional<DirectoryEntry> read(EditConnection link, Dn dn, List<String> attributes)
            throws OperationException {
        List<String> asked = new ArrayList<>(attributes.isEmpty() ? List.of("*") : attributes);
        asked.removeIf("1.1"::equals);
        List<String> withheld = new ArrayList<>();
        if (!asked.contains("+")) {
            ATTRIBUTES.stream().filter(name -> asked.stream().noneMatch(name::equalsIgnoreCase))
                    .forEach(withheld::add);
            asked.addAll(withheld);
        }
        return link.find(Requests.read(dn, asked)).map(read -> {
            DirectoryEntry.Builder entry = Entries.of(read, dn, withheld);
            version(read).ifPresent(entry::version);
            return entry.build();
        });
    }

    /** What is asked for to make {@link #of} of all user attributes. */
    static List<String> everything() {
        return with(List.of("*"));
    }

    /** What is asked for to make {@link #of} of these attributes. */
    static List<String> with(List<String> attributes) {
        List<String> asked = new ArrayList<>(ATTRIBUTES);
        asked.addAll(attributes);
        return asked;
    }

    /** The entry with its version, without the attributes that only the version needed. */
    static DirectoryEntry of(SearchResultEntry read, Dn dn) {
        DirectoryEntry.Builder entry = Entries.of(read, dn, ATTRIBUTES);
        ATTRIBUTES.stream().filter(read::hasAttribute).findFirst()
                .ifPresent(name -> entry.version(new EntryVersion(name, read.getAttributeValue(name))));
        return entry.build();
    }

    /** The state in which the entry is now; empty when there is no entry or it tells none. */
    static Optional<String> current(EditConnection link, Dn dn, String attribute) throws OperationException {
        return link.find(Requests.read(dn, List.of(attribute))).flatMap(read -> value(read, attribute));
    }

    private static Optional<EntryVersion> version(Entry read) {
        return ATTRIBUTES.stream()
                .flatMap(name -> value(read, name).map(value -> new EntryVersion(name, value)).stream()).findFirst();
    }

    private static Optional<String> value(Entry read, String name) {
        Attribute attribute = read.get(name);
        return attribute == null
                ? Optional.empty()
                : Entries.values(attribute).stream().flatMap(value -> value.text().stream()).findFirst();
    }
}
