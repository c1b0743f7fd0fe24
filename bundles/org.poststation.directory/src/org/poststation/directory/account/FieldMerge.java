// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.List;

import org.poststation.directory.schema.Field;

/** What became of one field when two people changed the same object. */
public sealed interface FieldMerge {

    /** The field. */
    Field field();

    /** Nobody changed it. */
    record Unchanged(Field field, List<String> values) implements FieldMerge {}

    /** Only the wanted values differ from those that were read. */
    record OnlyMine(Field field, List<String> base, List<String> mine) implements FieldMerge {}

    /** Only the values on the server differ from those that were read. */
    record OnlyTheirs(Field field, List<String> base, List<String> theirs) implements FieldMerge {}

    /** Both changed it to the same values. */
    record Same(Field field, List<String> base, List<String> values) implements FieldMerge {}

    /**
     * Both changed a field of several values: what either of them added is there, what either took out is not.
     *
     * @param values the result
     */
    record Combined(Field field, List<String> base, List<String> mine, List<String> theirs, List<String> values)
            implements
                FieldMerge {}

    /** Both changed it to different values; somebody has to choose. */
    record Conflict(Field field, List<String> base, List<String> mine, List<String> theirs) implements FieldMerge {}
}
