// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;
import java.util.Set;

import org.poststation.cli.internal.format.Names;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/**
 * An option that sets a field of a mail object.
 *
 * @param name without the two hyphens
 * @param field what it sets
 * @param form how its value becomes the field's
 * @param label of the value in the help
 * @param help what it does
 * @param kinds the kinds of objects that have it
 */
record FieldOption(String name, Field field, Form form, String label, String help, Set<ObjectKind> kinds) {

    /** How the value of an option becomes the value of its field. */
    enum Form {
        /** The one value; an empty one removes the field. */
        VALUE,
        /** All values; an empty one removes the field. */
        VALUES,
        /** A further value. */
        ADD,
        /** A value that goes away. */
        REMOVE,
        /** On, or off with {@code no-} before the name. */
        FLAG
    }

    private static final ObjectKind D = ObjectKind.DOMAIN;
    private static final ObjectKind M = ObjectKind.MAILBOX;
    private static final ObjectKind A = ObjectKind.ALIAS;
    private static final ObjectKind L = ObjectKind.LIST;

    private static final List<FieldOption> ALL = List.of(
            value(Field.NAME, "NAME", "The whole name.", M, A, L),
            value(Field.GIVEN_NAME, "NAME", "The given name.", M),
            value(Field.SURNAME, "NAME", "The surname.", M, A),
            value(Field.DESCRIPTION, "TEXT", "A note.", D, M, A, L),
            flag(Field.ACTIVE, "Whether mail is accepted.", D, M, A, L),
            value(Field.QUOTA, "SIZE", "The room: 2G, 500M or unlimited.", M),
            value(Field.MAILDIR, "PATH", "Where the mail is stored.", M),
            value(Field.MAIL_HOME, "PATH", "The folder below which maildir paths begin.", M),
            value(Field.TRANSPORT, "TRANSPORT", "The Postfix transport.", D, M),
            new FieldOption("extra-address", Field.EXTRA_ADDRESSES, Form.VALUES, "ADDRESS",
                    "A further address of the mailbox; repeat it for all of them.", Set.of(M)),
            new FieldOption("add-extra-address", Field.EXTRA_ADDRESSES, Form.ADD, "ADDRESS",
                    "One more address of the mailbox.", Set.of(M)),
            new FieldOption("remove-extra-address", Field.EXTRA_ADDRESSES, Form.REMOVE, "ADDRESS",
                    "One further address less.", Set.of(M)),
            new FieldOption("forward-to", Field.FORWARD_TARGETS, Form.VALUES, "ADDRESS",
                    "Where mail is forwarded to; repeat it for all of them. Switches forwarding on.", Set.of(M)),
            flag(Field.FORWARD_ACTIVE, "Whether mail is forwarded.", M),
            flag(Field.KEEP_COPY, "Whether a copy of forwarded mail stays.", M),
            flag(Field.VACATION_ACTIVE, "Whether absence is answered.", M),
            value(Field.VACATION_SUBJECT, "TEXT", "The subject of the answer.", M),
            value(Field.VACATION_TEXT, "TEXT", "The text of the answer.", M),
            value(Field.VACATION_START, "DATE", "The first day of absence.", M),
            value(Field.VACATION_END, "DATE", "The last day of absence.", M),
            flag(Field.SMTP_AUTH, "Whether the account may send.", M, A),
            value(Field.EXPIRES, "DATE", "The last day of use; never for none.", M, A),
            new FieldOption("group", Field.GROUPS, Form.VALUES, "NAME", "A group; repeat it for all of them.",
                    Set.of(M)),
            new FieldOption("add-group", Field.GROUPS, Form.ADD, "NAME", "One more group.", Set.of(M)),
            new FieldOption("remove-group", Field.GROUPS, Form.REMOVE, "NAME", "One group less.", Set.of(M)),
            new FieldOption("target", Field.TARGETS, Form.VALUES, "ADDRESS",
                    "Where mail goes; repeat it for all targets.", Set.of(A)),
            new FieldOption("add-target", Field.TARGETS, Form.ADD, "ADDRESS", "One more target.", Set.of(A)),
            new FieldOption("remove-target", Field.TARGETS, Form.REMOVE, "ADDRESS", "One target less.", Set.of(A)),
            new FieldOption("member", Field.MEMBERS, Form.VALUES, "ADDRESS", "A member; repeat it for all of them.",
                    Set.of(L)),
            new FieldOption("add-member", Field.MEMBERS, Form.ADD, "ADDRESS", "One more member.", Set.of(L)),
            new FieldOption("remove-member", Field.MEMBERS, Form.REMOVE, "ADDRESS", "One member less.", Set.of(L)),
            new FieldOption("member-entry", Field.MEMBER_ENTRIES, Form.VALUES, "DN",
                    "A member by its entry; repeat it for all of them.", Set.of(L)),
            new FieldOption("member-filter", Field.MEMBER_FILTERS, Form.VALUES, "FILTER",
                    "Members by a search filter; repeat it for all of them.", Set.of(L)),
            new FieldOption("owner", Field.OWNERS, Form.VALUES, "ADDRESS", "An owner; repeat it for all of them.",
                    Set.of(L)),
            new FieldOption("add-owner", Field.OWNERS, Form.ADD, "ADDRESS", "One more owner.", Set.of(L)),
            new FieldOption("remove-owner", Field.OWNERS, Form.REMOVE, "ADDRESS", "One owner less.", Set.of(L)),
            value(Field.MAX_MAILBOXES, "N", "The most mailboxes.", D),
            value(Field.MAX_ALIASES, "N", "The most aliases.", D),
            value(Field.MAX_QUOTA, "SIZE", "The most room of all mailboxes together.", D));

    /** The options that a kind of object has, in the order in which they are shown. */
    static List<FieldOption> of(ObjectKind kind) {
        return ALL.stream().filter(option -> option.kinds.contains(kind)).toList();
    }

    /** Whether the option can be given more than once. */
    boolean isRepeatable() {
        return form == Form.VALUES || form == Form.ADD || form == Form.REMOVE;
    }

    /** Whether the option only makes sense for an object that exists. */
    boolean needsObject() {
        return form == Form.ADD || form == Form.REMOVE;
    }

    private static FieldOption value(Field field, String label, String help, ObjectKind... kinds) {
        return new FieldOption(Names.of(field), field, Form.VALUE, label, help, Set.of(kinds));
    }

    private static FieldOption flag(Field field, String help, ObjectKind... kinds) {
        return new FieldOption(Names.of(field), field, Form.FLAG, "", help, Set.of(kinds));
    }
}
