// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.Locale;

import org.poststation.model.MailAddress;

/** Counts what others use of a domain, row by row. Not thread-safe. */
public final class DomainTally {

    private final String domain;
    private final String own;
    private long mailboxes;
    private long aliases;
    private long quota;

    /**
     * @param domain whose rows are counted; case does not matter
     * @param own DN of the object that is not to be counted; empty for none
     */
    public DomainTally(String domain, String own) {
        this.domain = domain;
        this.own = own;
    }

    /** The domain of an address as the directory keeps it, in lower case; empty when the address has none. */
    public static String domain(String address) {
        int at = address.lastIndexOf('@');
        String typed = at < 0 ? "" : address.substring(at + 1).strip();
        return MailAddress.find(address.strip()).map(whole -> whole.domain().ascii()).orElse(typed)
                .toLowerCase(Locale.ROOT);
    }

    /** Counts a row when it is of the domain. */
    public void add(AccountRow row) {
        if (!row.domain().equalsIgnoreCase(domain) || row.dn().equalsIgnoreCase(own)) {
            return;
        }
        switch (row.kind()) {
            case MAILBOX -> {
                mailboxes++;
                quota += row.quota() == AccountRow.NONE ? 0 : row.quota();
            }
            case ALIAS -> aliases++;
            case LIST, DOMAIN -> {
                // Domains limit neither.
            }
        }
    }

    /**
     * What was counted.
     *
     * @param limits values of the domain
     * @param complete whether every row of the domain was there
     */
    public DomainUse use(FieldValues limits, boolean complete) {
        return new DomainUse(limits, mailboxes, aliases, quota, complete);
    }
}
