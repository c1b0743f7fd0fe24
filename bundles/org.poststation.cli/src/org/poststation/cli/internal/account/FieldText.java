// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.InvalidValueException;
import org.poststation.model.Quota;

/** The values of fields as they are typed and shown, against their canonical form. */
final class FieldText {

    private static final String NEVER = "never";

    private FieldText() {}

    /**
     * The canonical form of a typed value; empty removes the field.
     *
     * @throws UsageException when it is not a value of the field
     */
    static String canonical(Field field, String typed) throws UsageException {
        String text = field.type() == ValueType.LONG_TEXT ? typed : typed.strip();
        return switch (field.type()) {
            case QUOTA -> text.isEmpty() ? "" : quota(field, text);
            case DATE -> text.isEmpty() || text.equalsIgnoreCase(NEVER) ? "" : date(field, text);
            case NUMBER -> text.isEmpty() ? "" : number(field, text);
            case TEXT, LONG_TEXT, TEXTS, ADDRESS, ADDRESSES, FLAG, MOMENT, PASSWORD -> text;
        };
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

    private static String quota(Field field, String text) throws UsageException {
        try {
            return Long.toString(Quota.parse(text).bytes());
        } catch (InvalidValueException fault) {
            throw invalid(field, text, "a size like 2G, 500M or unlimited", fault);
        }
    }

    private static String date(Field field, String text) throws UsageException {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException fault) {
            throw invalid(field, text, "a date like 2027-03-31", fault);
        }
    }

    private static String number(Field field, String text) throws UsageException {
        try {
            return Long.toString(Long.parseUnsignedLong(text));
        } catch (NumberFormatException fault) {
            throw invalid(field, text, "a number", fault);
        }
    }

    private static UsageException invalid(Field field, String text, String wanted, Exception fault) {
        return new UsageException("--" + Names.of(field) + ": \"" + text + "\" is not " + wanted + ".",
                "Correct the value; nothing was sent.", fault);
    }
}
