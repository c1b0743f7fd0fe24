// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.poststation.directory.schema.Field;

/** Whether typed values have the form that their field's type wants. Pure. */
public final class FieldForms {

    private static final int MOST_DIGITS = 18;

    private FieldForms() {}

    /** Whether the values can be taken for the field; no values always can. */
    public static boolean isWellFormed(Field field, List<String> values) {
        return switch (field.type()) {
            case QUOTA, NUMBER -> values.stream().allMatch(FieldForms::isNumber);
            case DATE -> values.stream().allMatch(FieldForms::isDate);
            case FLAG -> values.stream().allMatch(value -> value.equals("true") || value.equals("false"));
            default -> true;
        };
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
