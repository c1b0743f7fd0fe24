// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import org.poststation.directory.AttributeValue;

/**
 * One value of one attribute.
 *
 * @param name of the attribute as the server spells it
 * @param ordinal which of its values, from 0
 * @param value the value
 * @param text the value for reading
 * @param meaning what it says when it is decoded; empty when the text says it
 * @param description what the attribute is for, by the schema
 * @param editable whether an administrator may change it
 */
record AttributeRow(String name, int ordinal, AttributeValue value, String text, String meaning, String description,
        boolean editable) {

    /** What tells it apart from the other rows of the entry. */
    Object identity() {
        return name + ' ' + ordinal;
    }
}
