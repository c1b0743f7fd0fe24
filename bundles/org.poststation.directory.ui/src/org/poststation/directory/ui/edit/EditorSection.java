// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import static org.poststation.directory.schema.Field.ACTIVE;
import static org.poststation.directory.schema.Field.DELETED;
import static org.poststation.directory.schema.Field.DESCRIPTION;
import static org.poststation.directory.schema.Field.EXPIRES;
import static org.poststation.directory.schema.Field.EXTRA_ADDRESSES;
import static org.poststation.directory.schema.Field.FORWARD_ACTIVE;
import static org.poststation.directory.schema.Field.FORWARD_TARGETS;
import static org.poststation.directory.schema.Field.GIVEN_NAME;
import static org.poststation.directory.schema.Field.GROUPS;
import static org.poststation.directory.schema.Field.KEEP_COPY;
import static org.poststation.directory.schema.Field.MAILDIR;
import static org.poststation.directory.schema.Field.MAIL_HOME;
import static org.poststation.directory.schema.Field.MAX_ALIASES;
import static org.poststation.directory.schema.Field.MAX_MAILBOXES;
import static org.poststation.directory.schema.Field.MAX_QUOTA;
import static org.poststation.directory.schema.Field.MEMBERS;
import static org.poststation.directory.schema.Field.MEMBER_ENTRIES;
import static org.poststation.directory.schema.Field.MEMBER_FILTERS;
import static org.poststation.directory.schema.Field.NAME;
import static org.poststation.directory.schema.Field.OWNERS;
import static org.poststation.directory.schema.Field.PASSWORD;
import static org.poststation.directory.schema.Field.QUOTA;
import static org.poststation.directory.schema.Field.SMTP_AUTH;
import static org.poststation.directory.schema.Field.SURNAME;
import static org.poststation.directory.schema.Field.TARGETS;
import static org.poststation.directory.schema.Field.TRANSPORT;
import static org.poststation.directory.schema.Field.VACATION_ACTIVE;
import static org.poststation.directory.schema.Field.VACATION_END;
import static org.poststation.directory.schema.Field.VACATION_START;
import static org.poststation.directory.schema.Field.VACATION_SUBJECT;
import static org.poststation.directory.schema.Field.VACATION_TEXT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;

/**
 * Fields of an editor that stand under one heading.
 *
 * @param title the heading
 * @param right whether it stands in the right of the two columns
 * @param fields in the order in which they stand
 */
public record EditorSection(String title, boolean right, List<Field> fields) {

    /** Keeps an unchangeable copy. */
    public EditorSection {
        fields = List.copyOf(fields);
    }

    /** The sections of a kind of object with the fields that its schema has; empty sections are left out. */
    public static List<EditorSection> of(KindMapping mapping) {
        List<EditorSection> sections = new ArrayList<>(all(mapping.kind()));
        Set<Field> rest = EnumSet.allOf(Field.class);
        rest.removeAll(EnumSet.of(Field.ADDRESS, Field.LIFECYCLE, Field.CREATED, Field.CHANGED));
        sections.forEach(section -> rest.removeAll(section.fields()));
        sections.add(new EditorSection(Messages.section_more_title, false, List.copyOf(rest)));
        return sections.stream().flatMap(section -> section.within(mapping).stream()).toList();
    }

    private static List<EditorSection> all(ObjectKind kind) {
        return switch (kind) {
            case MAILBOX -> List.of(
                    left(Messages.section_person_title, GIVEN_NAME, SURNAME, NAME, DESCRIPTION, GROUPS),
                    left(Messages.section_use_title, ACTIVE, SMTP_AUTH, EXPIRES, PASSWORD, DELETED),
                    left(Messages.section_storage_title, QUOTA, MAIL_HOME, MAILDIR, TRANSPORT),
                    right(Messages.section_delivery_title, EXTRA_ADDRESSES, FORWARD_ACTIVE, FORWARD_TARGETS, KEEP_COPY),
                    right(Messages.section_vacation_title, VACATION_ACTIVE, VACATION_START, VACATION_END,
                            VACATION_SUBJECT, VACATION_TEXT));
            case ALIAS -> List.of(left(Messages.section_use_title, NAME, SURNAME, DESCRIPTION, EXTRA_ADDRESSES, ACTIVE,
                    SMTP_AUTH, EXPIRES, DELETED), right(Messages.section_targets_title, TARGETS));
            case LIST -> List.of(
                    left(Messages.section_list_title, NAME, DESCRIPTION, EXTRA_ADDRESSES, OWNERS, ACTIVE, EXPIRES,
                            DELETED),
                    right(Messages.section_members_title, MEMBERS),
                    right(Messages.section_further_members_title, MEMBER_ENTRIES, MEMBER_FILTERS));
            case DOMAIN -> List.of(left(Messages.section_domain_title, NAME, DESCRIPTION, TRANSPORT, ACTIVE, DELETED),
                    right(Messages.section_limits_title, MAX_MAILBOXES, MAX_ALIASES, MAX_QUOTA));
        };
    }

    private static EditorSection left(String title, Field... fields) {
        return new EditorSection(title, false, List.of(fields));
    }

    private static EditorSection right(String title, Field... fields) {
        return new EditorSection(title, true, List.of(fields));
    }

    private Optional<EditorSection> within(KindMapping mapping) {
        List<Field> existing = fields.stream().filter(mapping::has).toList();
        return existing.isEmpty() ? Optional.empty() : Optional.of(new EditorSection(title, right, existing));
    }
}
