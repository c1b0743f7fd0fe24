// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.List;

import org.poststation.directory.AttributeValue;

/**
 * One step of a modify request (RFC 4511 section 4.6).
 *
 * @param type what to do
 * @param attribute name of the attribute
 * @param values the values; none with {@link Type#DELETE} or {@link Type#REPLACE} removes the attribute
 */
public record Modification(Type type, String attribute, List<AttributeValue> values) {

    /** What a modification does. */
    public enum Type {
        ADD, DELETE, REPLACE
    }

    /** Keeps an unchangeable copy. */
    public Modification {
        values = List.copyOf(values);
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return type + " " + attribute + " (" + values.size() + ")";
    }
}
