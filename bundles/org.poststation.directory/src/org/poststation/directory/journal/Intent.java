// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.change.DirectoryChange;

/**
 * A change that is about to be sent.
 *
 * @param before the entry with its user attributes as it was read; empty when there is none, as before an add
 * @param change the write
 * @param origin number of the record of the imported file that it comes from, from 0; {@link #NO_ORIGIN} for none. An
 *            interrupted import finds out by it what it has done
 */
public record Intent(Optional<DirectoryEntry> before, DirectoryChange change, long origin) {

    /** The change comes from no file. */
    public static final long NO_ORIGIN = -1;

    /** A change that comes from no file. */
    public Intent(Optional<DirectoryEntry> before, DirectoryChange change) {
        this(before, change, NO_ORIGIN);
    }
}
