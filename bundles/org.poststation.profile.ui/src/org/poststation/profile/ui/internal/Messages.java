// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the connection profiles' windows. */
public final class Messages extends NLS {

    public static String certificate_compare_text;
    public static String certificate_dialog_title;
    public static String certificate_fingerprint_label;
    public static String certificate_from_label;
    public static String certificate_issuer_label;
    public static String certificate_names_label;
    public static String certificate_refuse_button;
    public static String certificate_subject_label;
    public static String certificate_trust_button;
    public static String certificate_until_label;
    public static String connections_access_read;
    public static String connections_access_write;
    public static String connections_bind_anonymous;
    public static String connections_column_access;
    public static String connections_column_bind;
    public static String connections_column_name;
    public static String connections_column_server;
    public static String connections_copy_button;
    public static String connections_edit_button;
    public static String connections_export_button;
    public static String connections_import_button;
    public static String connections_new_button;
    public static String connections_none_text;
    public static String connections_page_description;
    public static String connections_remove_button;
    public static String connections_table_name;
    public static String export_failed_next;
    public static String export_failed_what;
    public static String export_job;
    public static String export_title;
    public static String import_done;
    public static String import_done_skipped;
    public static String import_failed_next;
    public static String import_failed_what;
    public static String import_job;
    public static String remove_profile_button;
    public static String remove_profile_job;
    public static String remove_profile_question;
    public static String remove_profile_title;
    public static String test_column_detail;
    public static String test_column_state;
    public static String test_column_step;
    public static String test_look_failed;
    public static String test_look_notreached;
    public static String test_look_ok;
    public static String test_look_running;
    public static String test_look_skipped;
    public static String test_server_said;
    public static String test_step_base;
    public static String test_step_bind;
    public static String test_step_dns;
    public static String test_step_schema;
    public static String test_step_tcp;
    public static String test_step_tls;
    public static String wizard_base_find;
    public static String wizard_base_find_tip;
    public static String wizard_base_finding;
    public static String wizard_base_hint;
    public static String wizard_base_label;
    public static String wizard_base_none;
    public static String wizard_bind_hint;
    public static String wizard_bind_label;
    public static String wizard_ca_browse;
    public static String wizard_ca_hint;
    public static String wizard_ca_label;
    public static String wizard_ca_missing;
    public static String wizard_certificate_button;
    public static String wizard_connect_timeout_label;
    public static String wizard_content_section;
    public static String wizard_copy_name;
    public static String wizard_edit_title;
    public static String wizard_host_character;
    public static String wizard_host_hint;
    public static String wizard_host_label;
    public static String wizard_host_url;
    public static String wizard_limits_section;
    public static String wizard_name_control;
    public static String wizard_name_hint;
    public static String wizard_name_label;
    public static String wizard_name_taken;
    public static String wizard_new_title;
    public static String wizard_number_range;
    public static String wizard_page_size_hint;
    public static String wizard_page_size_label;
    public static String wizard_password_hint;
    public static String wizard_password_kept;
    public static String wizard_password_label;
    public static String wizard_port_label;
    public static String wizard_readonly_label;
    public static String wizard_request_timeout_label;
    public static String wizard_save_failed;
    public static String wizard_saving_task;
    public static String wizard_schema_detect;
    public static String wizard_schema_label;
    public static String wizard_security_label;
    public static String wizard_security_ldaps;
    public static String wizard_security_none;
    public static String wizard_security_plain;
    public static String wizard_security_starttls;
    public static String wizard_server_description;
    public static String wizard_server_title;
    public static String wizard_signin_description;
    public static String wizard_signin_title;
    public static String wizard_test_button;
    public static String wizard_test_cancel;
    public static String wizard_test_description;
    public static String wizard_test_good;
    public static String wizard_test_job;
    public static String wizard_test_title;

    static {
        NLS.initializeMessages("org.poststation.profile.ui.internal.messages", Messages.class);
    }

    private Messages() {}
}
