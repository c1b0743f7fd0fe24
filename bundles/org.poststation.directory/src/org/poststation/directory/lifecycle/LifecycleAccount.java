// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.EntryVersion;

/**
 * What the rules look at in an account.
 *
 * @param id what stays the same while the account exists: {@code entryUUID} where the server has it, otherwise the DN
 * @param dn of its entry
 * @param address as in the directory
 * @param name of the owner, may be empty
 * @param noticeAddress where its owner is written to
 * @param active whether it is in use; an account without a state is not
 * @param expires last day on which it may be used
 * @param created when it was made, where that is known
 * @param lastLogin when it was last used
 * @param kept what the directory keeps about its way, where the schema has room
 * @param version the state in which the entry was read
 */
public record LifecycleAccount(String id, Dn dn, String address, String name, String noticeAddress, boolean active,
        Optional<LocalDate> expires, Optional<Instant> created, LastLogin lastLogin, Optional<LifecycleCase> kept,
        Optional<EntryVersion> version) {

    /** What is known of an account that is not in the directory any more; its name is the root. */
    static LifecycleAccount gone(LifecycleCase known) {
        return new LifecycleAccount(known.id(), Dn.ROOT, known.address(), "", known.address(), false, Optional.empty(),
                Optional.empty(), new LastLogin.Unknown(), Optional.empty(), Optional.empty());
    }

    /** The domain of the address in lower case, empty when it has none. */
    public String domain() {
        return domain(address);
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
