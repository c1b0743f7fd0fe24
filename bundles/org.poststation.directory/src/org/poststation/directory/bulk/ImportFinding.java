// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.List;

import org.poststation.model.Severity;

/**
 * Something a check noticed about a record.
 *
 * @param kind what
 * @param line number of the line, from 1; 0 for a deletion of what the file lacks
 * @param column position in the line, from 1; 0 for the whole record
 * @param dn name of the entry, as far as it could be read
 * @param attributes names of the attributes that it is about, or that would change
 * @param text in words; never contains a value
 */
public record ImportFinding(FindingKind kind, long line, int column, String dn, List<String> attributes,
        String text) {

    /** Keeps an unchangeable copy of the names. */
    public ImportFinding {
        attributes = List.copyOf(attributes);
    }

    /** How bad it is. */
    public Severity severity() {
        return kind.severity();
    }
}
