// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;

/**
 * What a new mail object begins with, and which fields are asked for before it exists. Knows no widget.
 *
 * @param kind what is created
 * @param begin the values that it has before anything was typed
 * @param asked the fields that the wizard shows, in their order
 */
public record NewObject(ObjectKind kind, FieldValues begin, List<Field> asked) {

    /** What belongs to one object only and is not copied. */
    private static final Set<Field> OWN = EnumSet.of(Field.ADDRESS, Field.PASSWORD, Field.MAILDIR, Field.MAIL_HOME,
            Field.EXTRA_ADDRESSES, Field.LIFECYCLE, Field.CREATED, Field.CHANGED, Field.DELETED);

    /** A new object of a kind with the defaults of the schema. */
    public static NewObject fresh(KindMapping mapping, FieldValues defaults) {
        return new NewObject(mapping.kind(), defaults, asked(mapping));
    }

    /** A new object that begins as a copy of another, without what belongs to the other only. */
    public static NewObject copyOf(KindMapping mapping, FieldValues original) {
        FieldValues copy = original;
        for (Field own : OWN) {
            copy = copy.with(own, List.of());
        }
        return new NewObject(mapping.kind(), copy, asked(mapping));
    }

    /** The values of the new object: what it begins with and what was typed. */
    public FieldValues values(String address, FieldValues typed) {
        FieldValues values = begin.with(Field.ADDRESS, address.strip());
        for (Field field : asked) {
            values = values.with(field, typed.all(field));
        }
        return values;
    }

    private static List<Field> asked(KindMapping mapping) {
        List<Field> essential = switch (mapping.kind()) {
            case MAILBOX -> List.of(Field.GIVEN_NAME, Field.SURNAME, Field.QUOTA, Field.EXPIRES);
            case ALIAS -> List.of(Field.TARGETS, Field.DESCRIPTION);
            case LIST -> List.of(Field.NAME, Field.OWNERS, Field.MEMBERS);
            case DOMAIN -> List.of(Field.DESCRIPTION, Field.TRANSPORT, Field.MAX_MAILBOXES, Field.MAX_QUOTA);
        };
        return essential.stream().filter(mapping::has).toList();
    }
}
