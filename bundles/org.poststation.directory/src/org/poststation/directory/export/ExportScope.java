// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.util.List;

import org.poststation.directory.Dn;
import org.poststation.directory.Filter;

/** Which entries are exported. */
public sealed interface ExportScope {

    /** Everything at and below the directory's base. */
    record Everything() implements ExportScope {}

    /**
     * A mail domain: its entry, everything below it, and the mail objects with an address in it wherever they stand.
     *
     * @param name of the domain
     */
    record OfDomain(String name) implements ExportScope {}

    /**
     * What matches, at and below the directory's base.
     *
     * @param filter by which to search
     */
    record Matching(Filter filter) implements ExportScope {}

    /**
     * Some entries; of a mailing list with all its entries.
     *
     * @param names of the entries
     */
    record Selected(List<Dn> names) implements ExportScope {

        /** Keeps an unchangeable copy. */
        public Selected {
            names = List.copyOf(names);
        }
    }
}
