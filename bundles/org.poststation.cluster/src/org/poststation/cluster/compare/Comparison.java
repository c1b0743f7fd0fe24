// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Two sides with names and values, side by side.
 *
 * @param differences by name; empty when both are the same
 * @param same how many names have the same value on both sides
 */
public record Comparison(List<Difference> differences, int same) {

    /**
     * Something that differs.
     *
     * @param name for example a package, a parameter or a line
     * @param left empty where the left side has none
     * @param right empty where the right side has none
     */
    public record Difference(String name, Optional<String> left, Optional<String> right) {}

    /** Keeps an unchangeable copy. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** What differs between two sides. */
    public static Comparison of(Map<String, String> left, Map<String, String> right) {
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        List<Difference> differences = names.stream()
                .filter(name -> !Objects.equals(left.get(name), right.get(name)))
                .map(name -> new Difference(name, Optional.ofNullable(left.get(name)),
                        Optional.ofNullable(right.get(name))))
                .toList();
        return new Comparison(differences, names.size() - differences.size());
    }
}
