// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;

/** What an import may do with the entries and change records of a file. */
public enum ImportMode {
    /** Entries are added, change records do what they say. */
    AS_WRITTEN,
    /** Entries are added. One that exists is rejected, as is every other change. */
    ADD_ONLY,
    /** Entries that exist get what differs. One that does not exist is rejected, as is a deletion. */
    UPDATE_ONLY,
    /** Entries are added, or get what differs. A deletion is rejected. */
    ADD_OR_UPDATE,
    /** As {@link #ADD_OR_UPDATE} with entries only; afterwards what the file lacks below a base is deleted. */
    SYNC;

    /** Whether a record may ask for this change. */
    public boolean allows(DirectoryChange change) {
        return switch (change) {
            case AddEntry add -> true;
            case ModifyEntry modify -> this != ADD_ONLY && this != SYNC;
            case RenameEntry rename -> this != ADD_ONLY && this != SYNC;
            case DeleteEntry delete -> this == AS_WRITTEN;
            case SetPassword password -> false;
        };
    }

    /** Whether an entry that does not exist is added. */
    public boolean adds() {
        return this != UPDATE_ONLY;
    }

    /** Whether an entry that exists gets what differs. */
    public boolean updates() {
        return this == UPDATE_ONLY || this == ADD_OR_UPDATE || this == SYNC;
    }
}
