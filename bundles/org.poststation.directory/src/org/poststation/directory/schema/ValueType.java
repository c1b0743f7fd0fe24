// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

/**
 * What the values of a {@link Field} are. Values are texts in one canonical form for every schema; the form stands with
 * each type.
 */
public enum ValueType {
    /** One line of text, as it is. */
    TEXT,
    /** Several lines of text. */
    LONG_TEXT,
    /** Any number of single lines. */
    TEXTS,
    /** One mail address. */
    ADDRESS,
    /** Any number of mail addresses or local names. */
    ADDRESSES,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Bytes as a decimal number, {@code 0} for no limit. */
    QUOTA,
    /** A calendar day, {@code 2027-03-31} (ISO 8601). */
    DATE,
    /** A moment in UTC, {@code 2027-03-31T22:00:00Z} (ISO 8601). */
    MOMENT,
    /** A decimal number. */
    NUMBER,
    /** A hashed password with its scheme; never shown. */
    PASSWORD
}
