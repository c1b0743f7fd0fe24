// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * How far the limits of domains are used up: the limits from the server, the use from the rows of the last listing.
 *
 * @param directory where the domains stand
 * @param state what the window knows of the directory
 */
public record DomainUses(MailDirectory directory, DirectoryState state) {

    /** The domain of an address in lower case; empty when the address has none. */
    public static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is an entry for a domain. */
    public boolean knows(String domain) {
        return dn(domain).isPresent();
    }

    /**
     * Reads the limits of a domain and counts how far they are used up. Blocking; looks at every row.
     *
     * @param domain in lower case
     * @param own DN of the object that is not to be counted; empty for none
     * @return empty when there is no entry for the domain
     */
    public Optional<DomainUse> read(String domain, String own, Cancellation cancellation) throws OperationException {
        Optional<String> dn = dn(domain);
        if (dn.isEmpty()) {
            return Optional.empty();
        }
        return directory.read(Dn.parseServed(dn.get()), cancellation).map(MailObject::values)
                .map(limits -> count(limits, state.rows(), domain, own));
    }

    /** Counts what others use of a domain. */
    static DomainUse count(FieldValues limits, AccountSnapshot rows, String domain, String own) {
        long[] used = new long[3];
        rows.forEach(row -> {
            if (row.domain().equalsIgnoreCase(domain) && !row.dn().equalsIgnoreCase(own)) {
                switch (row.kind()) {
                    case MAILBOX -> {
                        used[0]++;
                        used[2] += row.quota() == AccountRow.NONE ? 0 : row.quota();
                    }
                    case ALIAS -> used[1]++;
                    case LIST, DOMAIN -> {
                        // Domains limit neither.
                    }
                }
            }
        });
        return new DomainUse(limits, used[0], used[1], used[2]);
    }

    private Optional<String> dn(String domain) {
        return state.domains().stream().filter(known -> known.name().equals(domain)).map(DomainSummary::dn)
                .filter(dn -> !dn.isEmpty()).findFirst();
    }
}
