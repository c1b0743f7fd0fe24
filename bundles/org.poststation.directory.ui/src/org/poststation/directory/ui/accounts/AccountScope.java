// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.Optional;
import java.util.function.Predicate;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.ui.table.Rows;

/**
 * Which accounts are looked at.
 *
 * @param profile the directory
 * @param domain only those of a domain; empty for all
 * @param kind only those of a kind; empty for all
 * @param state only those in a state; empty for all
 */
record AccountScope(String profile, Optional<String> domain, Optional<ObjectKind> kind, Optional<AccountState> state) {

    static AccountScope of(String profile) {
        return new AccountScope(profile, Optional.empty(), Optional.empty(), Optional.empty());
    }

    AccountScope in(Optional<String> otherDomain) {
        return new AccountScope(profile, otherDomain, kind, state);
    }

    AccountScope only(Optional<ObjectKind> otherKind) {
        return new AccountScope(profile, domain, otherKind, state);
    }

    AccountScope inState(Optional<AccountState> other) {
        return new AccountScope(profile, domain, kind, other);
    }

    Predicate<AccountRow> predicate() {
        if (domain.isEmpty() && kind.isEmpty() && state.isEmpty()) {
            return Rows.everything();
        }
        return row -> kind.filter(wanted -> wanted != row.kind()).isEmpty()
                && state.filter(wanted -> wanted != row.state()).isEmpty()
                && domain.filter(wanted -> !wanted.equalsIgnoreCase(row.domain())).isEmpty();
    }
}
