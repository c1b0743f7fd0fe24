// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.format;

import java.util.Locale;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/** The words by which the command line names kinds and fields; scripts rely on them. */
public final class Names {

    private Names() {}

    /** {@code mailbox}. */
    public static String of(ObjectKind kind) {
        return kind.id();
    }

    /** {@code given-name}, as in the option that sets it. */
    public static String of(Field field) {
        return switch (field) {
            case FORWARD_ACTIVE -> "forward";
            case FORWARD_TARGETS -> "forward-to";
            case VACATION_ACTIVE -> "vacation";
            case VACATION_START -> "vacation-from";
            case VACATION_END -> "vacation-until";
            default -> field.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** {@code given_name}, the key in JSON. */
    public static String key(Field field) {
        return of(field).replace('-', '_');
    }

    /** {@code mailboxes}. */
    public static String plural(ObjectKind kind) {
        return switch (kind) {
            case DOMAIN -> "domains";
            case MAILBOX -> "mailboxes";
            case ALIAS -> "aliases";
            case LIST -> "lists";
        };
    }
}
