// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.ModifiedEntry;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.password.SecretAttributes;

/** Finds out by a look at the entry whether a change was made to whose request no answer came. */
enum Reconciliation {
    /** The server made it. */
    MADE,
    /** The server did not make it: it may be sent again. */
    NOT_MADE,
    /** The entry is neither as before nor as afterwards: somebody else changed it, too. */
    UNCLEAR;

    /**
     * @param intent what was sent, with the state before
     * @param now the entry under its old name as it is now
     */
    static Reconciliation of(Intent intent, Optional<DirectoryEntry> now) {
        return switch (intent.change()) {
            case AddEntry add -> now.map(there -> added(add.entry(), there)).orElse(NOT_MADE);
            case DeleteEntry delete -> now.isEmpty() ? MADE : NOT_MADE;
            case RenameEntry rename -> now.isEmpty() ? MADE : NOT_MADE;
            case SetPassword password -> UNCLEAR;
            case ModifyEntry modify -> now.map(there -> modified(intent, modify, there)).orElse(UNCLEAR);
        };
    }

    /** Passwords are not compared: a server may hash them or hide them. */
    private static Reconciliation added(DirectoryEntry sent, DirectoryEntry now) {
        boolean all = sent.attributes().stream().filter(attribute -> !SecretAttributes.contains(attribute.name()))
                .allMatch(attribute -> now.values(attribute.name()).containsAll(attribute.values()));
        return all ? MADE : UNCLEAR;
    }

    private static Reconciliation modified(Intent intent, ModifyEntry modify, DirectoryEntry now) {
        Optional<EntryVersion> before = intent.before().flatMap(DirectoryEntry::version);
        if (before.isPresent() && before.equals(now.version())) {
            return NOT_MADE;
        }
        DirectoryEntry expected = ModifiedEntry.of(
                intent.before().orElseGet(() -> DirectoryEntry.builder(now.dn()).build()), modify.modifications());
        boolean asWanted = modify.modifications().stream().map(Modification::attribute)
                .filter(name -> !SecretAttributes.contains(name))
                .allMatch(name -> Set.copyOf(now.values(name)).equals(Set.copyOf(expected.values(name))));
        return asWanted ? MADE : UNCLEAR;
    }
}
