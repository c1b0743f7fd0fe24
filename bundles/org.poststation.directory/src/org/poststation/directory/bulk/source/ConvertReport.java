// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.List;

/**
 * What became of the rows of a table.
 *
 * @param entries how many entries were written
 * @param refused how many rows can't become an entry; each stands in the output as a comment with the reason
 * @param remarks what was left out by intention, see {@link org.poststation.directory.bulk.ImportSource#remarks}
 */
public record ConvertReport(long entries, long refused, List<String> remarks) {

    /** Keeps an unchangeable copy. */
    public ConvertReport {
        remarks = List.copyOf(remarks);
    }
}
