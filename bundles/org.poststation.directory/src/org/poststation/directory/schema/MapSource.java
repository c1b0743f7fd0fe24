// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;

import org.poststation.directory.Filter;

/**
 * Which entries answer a look-up of Postfix, as ldap_table(5) would ask for them.
 *
 * @param map the table
 * @param filter which entries, {@code query_filter} without the key
 * @param keys attributes whose values are looked up
 * @param result attribute whose values are the answer
 */
public record MapSource(MapKind map, Filter filter, List<String> keys, String result) {

    /** Keeps an unchangeable copy. */
    public MapSource {
        keys = List.copyOf(keys);
    }
}
