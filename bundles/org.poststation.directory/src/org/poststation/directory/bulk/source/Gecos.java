// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.Locale;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;

/** The names of a person in the field of passwd(5) that GECOS once used: before the first comma. */
final class Gecos {

    private Gecos() {}

    /** @param login stands for an ampersand, capitalised, and for a missing name */
    static FieldValues names(String gecos, String login) {
        int comma = gecos.indexOf(',');
        String capitalised = login.substring(0, 1).toUpperCase(Locale.ROOT) + login.substring(1);
        String name = (comma < 0 ? gecos : gecos.substring(0, comma)).replace("&", capitalised)
                .replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty()) {
            return FieldValues.NONE.with(Field.NAME, login);
        }
        int space = name.lastIndexOf(' ');
        FieldValues values = FieldValues.NONE.with(Field.NAME, name).with(Field.SURNAME, name.substring(space + 1));
        return space < 0 ? values : values.with(Field.GIVEN_NAME, name.substring(0, space).strip());
    }
}
