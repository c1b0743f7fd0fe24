// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.EnumMap;
import java.util.Map;

import org.poststation.directory.schema.ObjectKind;

/**
 * A domain and what is in it.
 *
 * @param name in ASCII
 * @param dn of its entry; empty where the domain is only known by addresses
 * @param active whether it is in use
 * @param kinds how many objects of each kind it has; a kind without objects is absent
 */
public record DomainSummary(String name, String dn, boolean active, Map<ObjectKind, Count> kinds) {

    /** Keeps an unchangeable copy. */
    public DomainSummary {
        kinds = Map.copyOf(kinds);
    }

    /**
     * How many.
     *
     * @param all in whatever state
     * @param inactive switched off or marked for removal
     * @param expired over their expiry date
     */
    public record Count(int all, int inactive, int expired) {

        /** No objects. */
        public static final Count NONE = new Count(0, 0, 0);

        /** Both together. */
        public Count plus(Count other) {
            return new Count(all + other.all, inactive + other.inactive, expired + other.expired);
        }
    }

    /** How many of a kind. */
    public Count count(ObjectKind kind) {
        return kinds.getOrDefault(kind, Count.NONE);
    }

    /** How many of whatever kind. */
    public Count total() {
        return kinds.values().stream().reduce(Count.NONE, Count::plus);
    }

    /** The counts of several domains together, by kind. */
    public static Map<ObjectKind, Count> sum(Iterable<DomainSummary> domains) {
        Map<ObjectKind, Count> sum = new EnumMap<>(ObjectKind.class);
        domains.forEach(domain -> domain.kinds().forEach((kind, count) -> sum.merge(kind, count, Count::plus)));
        return sum;
    }
}
