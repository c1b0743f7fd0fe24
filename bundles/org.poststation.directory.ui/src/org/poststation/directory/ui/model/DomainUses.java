// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.account.DomainTally;
import org.poststation.directory.account.DomainUse;
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
                .map(limits -> count(state.rows(), domain, own).use(limits, state.search().isComplete()));
    }

    /** Counts what others use of a domain. */
    static DomainTally count(AccountSnapshot rows, String domain, String own) {
        DomainTally tally = new DomainTally(domain, own);
        rows.forEach(tally::add);
        return tally;
    }

    private Optional<String> dn(String domain) {
        return state.domains().stream().filter(known -> known.name().equals(domain)).map(DomainSummary::dn)
                .filter(dn -> !dn.isEmpty()).findFirst();
    }
}
