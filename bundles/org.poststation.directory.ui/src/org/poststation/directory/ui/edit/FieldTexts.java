// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.List;
import java.util.stream.Collectors;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.Quota;

/** How fields are called and how their values are read. Pure. */
public final class FieldTexts {

    private static final int MOST_SHOWN = 5;

    private FieldTexts() {}

    /** The label of a field. */
    public static String label(Field field) {
        return switch (field) {
            case ADDRESS -> Messages.field_address;
            case NAME -> Messages.field_name;
            case GIVEN_NAME -> Messages.field_given_name;
            case SURNAME -> Messages.field_surname;
            case DESCRIPTION -> Messages.field_description;
            case PASSWORD -> Messages.field_password;
            case QUOTA -> Messages.field_quota;
            case MAILDIR -> Messages.field_maildir;
            case MAIL_HOME -> Messages.field_mail_home;
            case TRANSPORT -> Messages.field_transport;
            case EXTRA_ADDRESSES -> Messages.field_extra_addresses;
            case FORWARD_ACTIVE -> Messages.field_forward_active;
            case FORWARD_TARGETS -> Messages.field_forward_targets;
            case KEEP_COPY -> Messages.field_keep_copy;
            case VACATION_ACTIVE -> Messages.field_vacation_active;
            case VACATION_SUBJECT -> Messages.field_vacation_subject;
            case VACATION_TEXT -> Messages.field_vacation_text;
            case VACATION_START -> Messages.field_vacation_start;
            case VACATION_END -> Messages.field_vacation_end;
            case ACTIVE -> Messages.field_active;
            case SMTP_AUTH -> Messages.field_smtp_auth;
            case EXPIRES -> Messages.field_expires;
            case GROUPS -> Messages.field_groups;
            case TARGETS -> Messages.field_targets;
            case MEMBERS -> Messages.field_members;
            case MEMBER_ENTRIES -> Messages.field_member_entries;
            case MEMBER_FILTERS -> Messages.field_member_filters;
            case OWNERS -> Messages.field_owners;
            case DELETED -> Messages.field_deleted;
            case LIFECYCLE -> Messages.field_lifecycle;
            case CREATED -> Messages.field_created;
            case CHANGED -> Messages.field_changed;
            case MAX_MAILBOXES -> Messages.field_max_mailboxes;
            case MAX_ALIASES -> Messages.field_max_aliases;
            case MAX_QUOTA -> Messages.field_max_quota;
        };
    }

    /** The label of a field of a kind of object. */
    public static String label(ObjectKind kind, Field field) {
        return kind == ObjectKind.LIST && field == Field.NAME ? Messages.field_list_name : label(field);
    }

    /** The values of a field for reading, in one line; long ones are cut. */
    public static String value(Field field, FieldValues values) {
        return value(field, values.all(field));
    }

    /** Values for reading, in one line; long ones are cut. */
    public static String value(Field field, List<String> texts) {
        if (texts.isEmpty()) {
            return Messages.value_none;
        }
        return switch (field.type()) {
            case FLAG -> Boolean.parseBoolean(texts.getFirst()) ? Messages.value_yes : Messages.value_no;
            case PASSWORD -> Messages.value_password;
            case QUOTA -> quota(texts.getFirst());
            default -> texts.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                    + (texts.size() > MOST_SHOWN ? " \u2026 (" + texts.size() + ")" : "");
        };
    }

    private static String quota(String bytes) {
        if (!FieldForms.isWellFormed(Field.QUOTA, List.of(bytes))) {
            return bytes;
        }
        Quota quota = new Quota(Long.parseLong(bytes));
        return quota.isUnlimited() ? Messages.value_unlimited : quota.display();
    }
}
