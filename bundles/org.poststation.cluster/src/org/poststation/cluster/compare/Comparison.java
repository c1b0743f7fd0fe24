// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Two sides with names and values, side by side.
 *
 * @param pairs all of them, in the order for reading
 */
public record Comparison(List<Pair> pairs) {

    /**
     * What stands on both sides under one name.
     *
     * @param name for example a package, a parameter or the number of a line
     * @param left empty where the left side has none
     * @param right empty where the right side has none
     */
    public record Pair(String name, Optional<String> left, Optional<String> right) {

        /** Whether both sides have the same. */
        public boolean isSame() {
            return left.equals(right);
        }
    }

    /** Keeps an unchangeable copy. */
    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** Two sides by name. */
    public static Comparison of(Map<String, String> left, Map<String, String> right) {
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        return new Comparison(names.stream().map(name -> new Pair(name, Optional.ofNullable(left.get(name)),
                Optional.ofNullable(right.get(name)))).toList());
    }

    /** The pairs that are not the same; empty when nothing differs. */
    public List<Pair> differences() {
        return pairs.stream().filter(pair -> !pair.isSame()).toList();
    }

    /** How many pairs are the same. */
    public int same() {
        return pairs.size() - differences().size();
    }
}
