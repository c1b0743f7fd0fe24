// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;

/** What becomes of an entry by modifications (RFC 4511 section 4.6), as far as their bytes tell. */
public final class ModifiedEntry {

    private ModifiedEntry() {}

    /** The entry afterwards; a value that is deleted and not there is passed over. */
    public static DirectoryEntry of(DirectoryEntry before, List<Modification> modifications) {
        DirectoryEntry.Builder after = before.toBuilder();
        DirectoryEntry current = before;
        for (Modification modification : modifications) {
            current = after.set(modification.attribute(), values(current, modification)).build();
        }
        return current;
    }

    private static List<AttributeValue> values(DirectoryEntry entry, Modification modification) {
        Set<AttributeValue> values = new LinkedHashSet<>(entry.values(modification.attribute()));
        switch (modification.type()) {
            case ADD -> values.addAll(modification.values());
            case REPLACE -> {
                values.clear();
                values.addAll(modification.values());
            }
            case DELETE -> {
                if (modification.values().isEmpty()) {
                    values.clear();
                } else {
                    modification.values().forEach(values::remove);
                }
            }
        }
        return new ArrayList<>(values);
    }
}
