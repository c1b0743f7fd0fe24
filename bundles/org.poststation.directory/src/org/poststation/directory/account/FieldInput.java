// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.InvalidValueException;
import org.poststation.model.Quota;
import org.poststation.operation.Explanation;

/** The canonical form of values as people write them, see {@link ValueType}. */
public final class FieldInput {

    private static final Set<String> NEVER = Set.of("never", "nie", "mai");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "x", "ja", "j", "sì", "si", "s");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "nein", "-");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d.M.uuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    private FieldInput() {}

    /**
     * One value in canonical form; an empty text stays empty.
     *
     * @throws InvalidObjectException naming the field when the text is none of its values
     */
    public static String canonical(Field field, String typed) throws InvalidObjectException {
        String text = field.type() == ValueType.LONG_TEXT ? typed : typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case QUOTA -> quota(field, text);
            case DATE -> NEVER.contains(text.toLowerCase(Locale.ROOT)) ? "" : date(field, text);
            case NUMBER -> number(field, text);
            case FLAG -> flag(field, text);
            case TEXT, LONG_TEXT, TEXTS, ADDRESS, ADDRESSES, MOMENT, PASSWORD -> text;
        };
    }

    private static String quota(Field field, String text) throws InvalidObjectException {
        try {
            return Long.toString(Quota.parse(text).bytes());
        } catch (InvalidValueException fault) {
            throw invalid(field, text);
        }
    }

    private static String date(Field field, String text) throws InvalidObjectException {
        try {
            return text.indexOf('.') > 0
                    ? LocalDate.parse(text, DAY_FIRST).toString()
                    : LocalDate.parse(text).toString();
        } catch (DateTimeParseException fault) {
            throw invalid(field, text);
        }
    }

    private static String number(Field field, String text) throws InvalidObjectException {
        try {
            return Long.toString(Long.parseUnsignedLong(text));
        } catch (NumberFormatException fault) {
            throw invalid(field, text);
        }
    }

    private static String flag(Field field, String text) throws InvalidObjectException {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw invalid(field, text);
        }
        return Boolean.toString(YES.contains(word));
    }

    private static InvalidObjectException invalid(Field field, String text) {
        return new InvalidObjectException(field,
                Explanation.of(AccountWording.text("input." + field.type(), text, AccountWording.field(field)),
                        AccountWording.text("input.next")));
    }
}
