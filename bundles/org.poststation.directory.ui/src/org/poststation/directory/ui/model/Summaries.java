// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.model.DomainSummary.Count;

/** Counts rows by domain, kind and state. */
final class Summaries {

    private Summaries() {}

    /**
     * Counts the rows.
     *
     * @param known the domains that have an entry; their own counts do not matter
     */
    static List<DomainSummary> of(AccountSnapshot rows, List<DomainSummary> known) {
        Map<String, Map<ObjectKind, Count>> counts = new TreeMap<>();
        Map<String, DomainSummary> entries = new HashMap<>();
        known.forEach(domain -> {
            entries.put(domain.name(), domain);
            counts.put(domain.name(), new EnumMap<>(ObjectKind.class));
        });
        Map<String, String> lower = new HashMap<>();
        rows.forEach(row -> counts
                .computeIfAbsent(lower.computeIfAbsent(row.domain(), name -> name.toLowerCase(Locale.ROOT)),
                        name -> new EnumMap<>(ObjectKind.class))
                .merge(row.kind(), count(row), Count::plus));
        List<DomainSummary> result = new ArrayList<>();
        counts.forEach((name, kinds) -> {
            DomainSummary entry = entries.get(name);
            result.add(entry == null
                    ? new DomainSummary(name, "", true, kinds)
                    : new DomainSummary(name, entry.dn(), entry.active(), kinds));
        });
        return result;
    }

    private static Count count(AccountRow row) {
        boolean inactive = row.state() == AccountState.INACTIVE || row.state() == AccountState.DELETED;
        return new Count(1, inactive ? 1 : 0, row.state() == AccountState.EXPIRED ? 1 : 0);
    }
}
