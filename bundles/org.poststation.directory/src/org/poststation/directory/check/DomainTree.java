// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import static org.poststation.directory.check.Snapshot.lower;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.poststation.directory.account.AccountRow;

/** Which entries stand below which domains. */
final class DomainTree {

    private final Map<String, String> namesByDn;
    /** Entries of one parent are asked for again and again. */
    private final Map<String, Optional<String>> byParent = new ConcurrentHashMap<>();

    DomainTree(Map<String, OwnDomain> domains) {
        this.namesByDn = domains.values().stream().map(OwnDomain::row)
                .collect(Collectors.toMap(row -> lower(row.dn()), AccountRow::address, (first, second) -> first));
    }

    Optional<String> domainAbove(AccountRow row) {
        return byParent.computeIfAbsent(row.place().parent(), this::nearest);
    }

    /** The longest of the names that the parent's ends with. */
    private Optional<String> nearest(String parent) {
        String dn = lower(parent);
        return namesByDn.entrySet().stream()
                .filter(domain -> dn.equals(domain.getKey()) || dn.endsWith(',' + domain.getKey()))
                .max(Comparator.comparingInt(domain -> domain.getKey().length())).map(Map.Entry::getValue);
    }
}
