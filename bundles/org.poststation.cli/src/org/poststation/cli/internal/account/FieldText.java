// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.FieldInput;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.Quota;

/** The values of fields as they are typed and shown, against their canonical form. */
final class FieldText {

    private FieldText() {}

    /**
     * The canonical form of a typed value; empty removes the field.
     *
     * @throws UsageException when it is not a value of the field
     */
    static String canonical(Field field, String typed) throws UsageException {
        if (field.type() == ValueType.FLAG) {
            return typed;
        }
        try {
            return FieldInput.canonical(field, typed);
        } catch (InvalidObjectException fault) {
            throw new UsageException("--" + Names.of(field) + ": \"" + typed.strip() + "\" is not " + wanted(field)
                    + ".", "Correct the value; nothing was sent.", fault);
        }
    }

    /** A value for reading. */
    static String shown(Field field, FieldValues values) {
        return switch (field.type()) {
            case FLAG -> values.flag(field) ? "yes" : "no";
            case QUOTA -> values.text(field).equals("0")
                    ? "unlimited"
                    : new Quota(Long.parseLong(values.text(field))).display();
            case ADDRESSES, TEXTS -> String.join(", ", values.all(field));
            case TEXT, LONG_TEXT, ADDRESS, DATE, MOMENT, NUMBER, PASSWORD -> values.text(field);
        };
    }

    /** A value for JSON: Boolean, Long, List or String. */
    static Object json(Field field, FieldValues values) {
        return switch (field.type()) {
            case FLAG -> values.flag(field);
            case QUOTA, NUMBER -> Long.valueOf(values.text(field));
            case ADDRESSES, TEXTS -> List.copyOf(values.all(field));
            case TEXT, LONG_TEXT, ADDRESS, DATE, MOMENT, PASSWORD -> values.text(field);
        };
    }

    private static String wanted(Field field) {
        return switch (field.type()) {
            case QUOTA -> "a size like 2G, 500M or unlimited";
            case DATE -> "a date like 2027-03-31";
            default -> "a number";
        };
    }
}
