// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.util.List;
import java.util.SortedMap;

import org.poststation.directory.schema.MapKind;

/**
 * One table as the directory has it.
 *
 * @param kind which table
 * @param entries the answer to each key, both in the order of their bytes (the C locale); keys are in lower case, as
 *            postmap(1) folds them
 * @param unwritable what the format of postmap(1) can't hold; the answer to it is not in the entries
 */
public record PostfixMap(MapKind kind, SortedMap<String, List<String>> entries, List<Unwritable> unwritable) {

    /**
     * A key or value that can't stand in a file for postmap(1).
     *
     * @param dn the entry that has it
     * @param text the key or value
     */
    public record Unwritable(String dn, String text) {}

    /** Keeps an unchangeable copy. */
    public PostfixMap {
        unwritable = List.copyOf(unwritable);
    }
}
