// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.List;

import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;

/** Finds changes that can be kept in the journal at once: none changes what the state before another one is. */
final class IndependentChanges {

    /** More of them would make cancelling slow; each flush to the disk serves so many. */
    private static final int MOST = 32;

    private IndependentChanges() {}

    /** Where the run of independent changes that begins at an index ends. */
    static int end(List<PlannedChange> changes, int from) {
        int to = from + 1;
        while (to < changes.size() && to - from < MOST && isIndependent(changes.get(to).change(),
                changes.subList(from, to))) {
            to++;
        }
        return to;
    }

    private static boolean isIndependent(DirectoryChange change, List<PlannedChange> earlier) {
        // before an entry is added there is no state to be read
        return change instanceof AddEntry
                || earlier.stream().noneMatch(planned -> touches(planned.change(), change.dn()));
    }

    private static boolean touches(DirectoryChange earlier, Dn dn) {
        return earlier instanceof RenameEntry rename
                ? dn.isWithin(rename.dn()) || dn.isWithin(rename.renamed())
                : dn.equals(earlier.dn());
    }
}
