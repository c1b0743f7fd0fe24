// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares a table of the directory with the entries of a file. Order and white space do not count. */
public final class MapComparison {

    private MapComparison() {}

    /**
     * The differences by key, in the order of the C locale.
     *
     * @param file as {@link MapFile#read} delivers it
     */
    public static List<MapDifference> of(PostfixMap map, SortedMap<String, String> file) {
        SortedSet<String> keys = new TreeSet<>(ByteOrder.COMPARATOR);
        keys.addAll(map.entries().keySet());
        keys.addAll(file.keySet());
        List<MapDifference> differences = new ArrayList<>();
        for (String key : keys) {
            List<String> here = map.entries().get(key);
            String there = file.get(key);
            if (here == null || there == null || !isSame(map, here, there)) {
                differences.add(new MapDifference(key, here == null ? null : String.join(", ", here), there));
            }
        }
        return differences;
    }

    private static boolean isSame(PostfixMap map, List<String> here, String there) {
        return map.kind().hasSeveralValues()
                ? folded(here).equals(folded(MapFormat.addresses(there)))
                : String.join(", ", here).equals(there);
    }

    private static Set<String> folded(List<String> addresses) {
        Set<String> all = new HashSet<>();
        addresses.forEach(address -> all.add(address.toLowerCase(Locale.ROOT)));
        return all;
    }
}
