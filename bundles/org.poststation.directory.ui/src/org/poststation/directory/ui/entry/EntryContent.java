// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.time.Instant;
import java.util.List;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;

/**
 * An entry as it was read.
 *
 * @param entry the entry
 * @param schema the server's schema
 * @param rows its values
 * @param asOf when it was read
 */
record EntryContent(DirectoryEntry entry, ServerSchema schema, List<AttributeRow> rows, Instant asOf) {

    EntryContent {
        rows = List.copyOf(rows);
    }
}
