// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line where it stands, and its text
 * @param cells what it is made of; empty when that can't be told
 * @param problem why that can't be told; null when it can
 */
record SourceRow(SourceLine line, List<String> cells, SourceSyntaxException problem) {

    SourceRow(SourceLine line, List<String> cells) {
        this(line, cells, null);
    }

    SourceRow(SourceLine line, SourceSyntaxException problem) {
        this(line, List.of(), problem);
    }
}
