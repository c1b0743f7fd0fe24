// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The fields of mail objects, whatever a schema calls them. Which of them exist is said by a {@link KindMapping}. */
public enum Field {
    /** The address; of a domain its name. */
    ADDRESS(ValueType.ADDRESS),
    /** Whole name, {@code cn}. */
    NAME(ValueType.TEXT),
    /** Given name. */
    GIVEN_NAME(ValueType.TEXT),
    /** Surname, {@code sn}. */
    SURNAME(ValueType.TEXT),
    /** Free text. */
    DESCRIPTION(ValueType.TEXT),
    /** Password of the mailbox. */
    PASSWORD(ValueType.PASSWORD),
    /** Room of the mailbox. */
    QUOTA(ValueType.QUOTA),
    /** Path of the maildir. */
    MAILDIR(ValueType.TEXT),
    /** Folder below which maildir paths begin. */
    MAIL_HOME(ValueType.TEXT),
    /** Postfix transport of the mailbox or the domain. */
    TRANSPORT(ValueType.TEXT),
    /** Further addresses of the same mailbox. */
    EXTRA_ADDRESSES(ValueType.ADDRESSES),
    /** Whether mail is forwarded. */
    FORWARD_ACTIVE(ValueType.FLAG),
    /** Where mail is forwarded to. */
    FORWARD_TARGETS(ValueType.ADDRESSES),
    /** Whether a copy of forwarded mail stays. */
    KEEP_COPY(ValueType.FLAG),
    /** Whether absence is answered. */
    VACATION_ACTIVE(ValueType.FLAG),
    /** Subject of the answer. */
    VACATION_SUBJECT(ValueType.TEXT),
    /** Text of the answer. */
    VACATION_TEXT(ValueType.LONG_TEXT),
    /** First day of absence. */
    VACATION_START(ValueType.DATE),
    /** Last day of absence. */
    VACATION_END(ValueType.DATE),
    /** Whether the object is in use. */
    ACTIVE(ValueType.FLAG),
    /** Whether the MTA lets the account send. */
    SMTP_AUTH(ValueType.FLAG),
    /** The day after which the account is to be disabled. */
    EXPIRES(ValueType.DATE),
    /** Groups or lists that the account belongs to. */
    GROUPS(ValueType.TEXTS),
    /** Where an alias leads to. */
    TARGETS(ValueType.ADDRESSES),
    /** Members of a list. */
    MEMBERS(ValueType.ADDRESSES),
    /** Members of a list that are named by their entries, DNs. */
    MEMBER_ENTRIES(ValueType.TEXTS),
    /** Members of a list that are named by search filters (RFC 4515). */
    MEMBER_FILTERS(ValueType.TEXTS),
    /** Owners of a list. */
    OWNERS(ValueType.ADDRESSES),
    /** Marked for removal. */
    DELETED(ValueType.FLAG),
    /** How far the account is on its way to its end; written and read by the console only. */
    LIFECYCLE(ValueType.TEXT),
    /** When the object was made. */
    CREATED(ValueType.MOMENT),
    /** When the object was changed. */
    CHANGED(ValueType.MOMENT),
    /** Most mailboxes of a domain. */
    MAX_MAILBOXES(ValueType.NUMBER),
    /** Most aliases of a domain. */
    MAX_ALIASES(ValueType.NUMBER),
    /** Most room of a domain's mailboxes together. */
    MAX_QUOTA(ValueType.QUOTA);

    /** Those that lead to other addresses: what would dangle when such an address went. */
    public static final Set<Field> POINTING = Collections
            .unmodifiableSet(EnumSet.of(FORWARD_TARGETS, TARGETS, MEMBERS, OWNERS));

    private final ValueType type;

    Field(ValueType type) {
        this.type = type;
    }

    /** What its values are. */
    public ValueType type() {
        return type;
    }
}
