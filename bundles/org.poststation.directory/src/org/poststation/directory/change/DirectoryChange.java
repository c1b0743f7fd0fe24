// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.profile.Secret;

/** One write to a directory, in the forms that LDAP has. */
public sealed interface DirectoryChange {

    /** The entry that is written, by its name before the change. */
    Dn dn();

    /**
     * A new entry.
     *
     * @param entry with all its attributes
     */
    record AddEntry(DirectoryEntry entry) implements DirectoryChange {
        @Override
        public Dn dn() {
            return entry.dn();
        }
    }

    /**
     * Values come and go; never the whole entry at once.
     *
     * @param dn the entry
     * @param modifications in the order in which the server does them, all or none
     */
    record ModifyEntry(Dn dn, List<Modification> modifications) implements DirectoryChange {

        /** Keeps an unchangeable copy. */
        public ModifyEntry {
            modifications = List.copyOf(modifications);
        }
    }

    /**
     * A leaf entry goes away.
     *
     * @param dn the entry
     */
    record DeleteEntry(Dn dn) implements DirectoryChange {}

    /**
     * An entry gets another name.
     *
     * @param dn the entry
     * @param newRdn its new first component
     * @param deleteOldRdn whether the values of the old first component are removed from the entry
     * @param newSuperior the entry below which it moves; empty to stay
     */
    record RenameEntry(Dn dn, Rdn newRdn, boolean deleteOldRdn, Optional<Dn> newSuperior) implements DirectoryChange {

        /** The name afterwards. */
        public Dn renamed() {
            return newSuperior.orElseGet(dn::parent).child(newRdn);
        }
    }

    /**
     * An entry gets a password by the server's own operation (RFC 3062), so that the server hashes it and checks its
     * policy.
     *
     * @param dn the entry
     * @param password the new one, kept open by the caller until the change was sent; empty in a change that comes
     *            from the journal, which never has it
     */
    record SetPassword(Dn dn, Secret password) implements DirectoryChange {}
}
