// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.Map;
import java.util.Optional;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;

/**
 * What a row of a CSV file becomes.
 *
 * @param line number of its line, from 1
 * @param cells what stands in the file for each field, or what every row has
 * @param values the object's fields; empty when it can't become one
 * @param dn name of its entry; empty when it can't become one
 * @param fault what is wrong with it
 */
public record PreviewRow(long line, Map<Field, String> cells, FieldValues values, String dn, Optional<Fault> fault) {

    /** Keeps an unchangeable copy. */
    public PreviewRow {
        cells = Map.copyOf(cells);
    }

    /**
     * What is wrong with a row.
     *
     * @param field the field at fault; empty when it is the whole row
     * @param text in words
     */
    public record Fault(Optional<Field> field, String text) {}
}
