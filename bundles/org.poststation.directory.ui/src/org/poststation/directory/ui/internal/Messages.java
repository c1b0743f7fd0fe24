// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the mail directory's windows. */
public final class Messages extends NLS {

    public static String editor_unreadable_value;
    public static String field_active;
    public static String field_address;
    public static String field_changed;
    public static String field_created;
    public static String field_deleted;
    public static String field_description;
    public static String field_expires;
    public static String field_extra_addresses;
    public static String field_forward_active;
    public static String field_forward_targets;
    public static String field_given_name;
    public static String field_groups;
    public static String field_keep_copy;
    public static String field_mail_home;
    public static String field_maildir;
    public static String field_max_aliases;
    public static String field_max_mailboxes;
    public static String field_max_quota;
    public static String field_members;
    public static String field_name;
    public static String field_owners;
    public static String field_password;
    public static String field_quota;
    public static String field_smtp_auth;
    public static String field_surname;
    public static String field_targets;
    public static String field_transport;
    public static String field_vacation_active;
    public static String field_vacation_end;
    public static String field_vacation_start;
    public static String field_vacation_subject;
    public static String field_vacation_text;
    public static String kind_alias;
    public static String kind_domain;
    public static String kind_list;
    public static String kind_mailbox;
    public static String section_delivery_title;
    public static String section_domain_title;
    public static String section_limits_title;
    public static String section_list_title;
    public static String section_members_title;
    public static String section_person_title;
    public static String section_storage_title;
    public static String section_targets_title;
    public static String section_use_title;
    public static String section_vacation_title;
    public static String value_no;
    public static String value_none;
    public static String value_password;
    public static String value_unlimited;
    public static String value_yes;

    static {
        NLS.initializeMessages("org.poststation.directory.ui.internal.messages", Messages.class);
    }

    private Messages() {}
}
