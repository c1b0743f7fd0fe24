// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.List;

import org.poststation.directory.SearchOutcome;

/**
 * How a listing ended.
 *
 * @param rows how many rows were delivered
 * @param domains the domains, those without an entry of their own included, by name
 * @param search whether the server delivered all
 */
public record ListingOutcome(long rows, List<DomainRow> domains, SearchOutcome search) {

    /** Keeps an unchangeable copy. */
    public ListingOutcome {
        domains = List.copyOf(domains);
    }

    /**
     * A domain and what is in it.
     *
     * @param name in ASCII
     * @param dn of its entry; empty where the domain is only known by addresses
     * @param active whether it is in use; true where the schema does not tell
     * @param mailboxes how many mailboxes it has
     * @param aliases how many aliases it has
     * @param lists how many lists it has
     */
    public record DomainRow(String name, String dn, boolean active, int mailboxes, int aliases, int lists) {}
}
