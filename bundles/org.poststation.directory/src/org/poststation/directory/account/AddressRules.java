// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;
import org.poststation.operation.Explanation;

/** What must hold for the values of a mail object before anything is planned. */
final class AddressRules {

    private AddressRules() {}

    /**
     * The address in the form that the directory keeps.
     *
     * @throws InvalidObjectException when it is none
     */
    static String normalise(ObjectKind kind, String text) throws InvalidObjectException {
        try {
            return kind == ObjectKind.DOMAIN ? DomainName.parse(text).ascii() : MailAddress.parse(text).toString();
        } catch (InvalidValueException fault) {
            throw new InvalidObjectException(Field.ADDRESS, explain(fault));
        }
    }

    /**
     * The values with every changed address in the form that the directory keeps. A target without {@code @} is a
     * local name of the MTA and stays as it is.
     *
     * @throws InvalidObjectException naming the field that has something else
     */
    static FieldValues normalise(FieldValues values, Iterable<Field> fields) throws InvalidObjectException {
        FieldValues result = values;
        for (Field field : fields) {
            for (String text : values.all(field)) {
                checkLine(field, text);
            }
            if (field.type() == ValueType.ADDRESSES) {
                result = result.with(field, addresses(field, values));
            }
        }
        return result;
    }

    private static List<String> addresses(Field field, FieldValues values) throws InvalidObjectException {
        Map<String, String> checked = new LinkedHashMap<>();
        for (String text : values.all(field)) {
            String address = address(field, text.strip());
            checked.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
        }
        return List.copyOf(checked.values());
    }

    private static String address(Field field, String text) throws InvalidObjectException {
        try {
            boolean localName = text.matches("[A-Za-z0-9._+-]+");
            return localName ? text : MailAddress.parse(text).toString();
        } catch (InvalidValueException fault) {
            throw new InvalidObjectException(field, explain(fault));
        }
    }

    private static void checkLine(Field field, String text) throws InvalidObjectException {
        boolean severalLines = field.type() == ValueType.LONG_TEXT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = !Character.isISOControl(c) || severalLines && (c == '\n' || c == '\r' || c == '\t');
            if (!allowed) {
                throw new InvalidObjectException(field, Explanation.of(
                        AccountWording.text("control-character", AccountWording.field(field), i + 1),
                        AccountWording.text("control-character.next")));
            }
        }
    }

    private static Explanation explain(InvalidValueException fault) {
        return Explanation.of(
                AccountWording.text("address." + fault.fault(), fault.text(), fault.position() + 1),
                AccountWording.text("address.next"));
    }
}
