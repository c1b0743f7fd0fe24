// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the windows for mail queues. */
public final class Messages extends NLS {

    public static String log_again_button;
    public static String log_all_choice;
    public static String log_cancel_button;
    public static String log_column_address;
    public static String log_column_delay;
    public static String log_column_id;
    public static String log_column_ids;
    public static String log_column_line;
    public static String log_column_messageid;
    public static String log_column_node;
    public static String log_column_origin;
    public static String log_column_outcome;
    public static String log_column_peer;
    public static String log_column_sender;
    public static String log_column_status;
    public static String log_column_time;
    public static String log_column_what;
    public static String log_day_choice;
    public static String log_empty_text;
    public static String log_events_title;
    public static String log_export_name;
    public static String log_hour_choice;
    public static String log_month_choice;
    public static String log_needle_hint;
    public static String log_needle_label;
    public static String log_node_label;
    public static String log_nothing_text;
    public static String log_retry_button;
    public static String log_search_button;
    public static String log_search_job;
    public static String log_search_tool;
    public static String log_searching_text;
    public static String log_short_text;
    public static String log_span_label;
    public static String log_stories_title;
    public static String log_week_choice;
    public static String smtp_answers_title;
    public static String smtp_column_first;
    public static String smtp_column_same;
    public static String smtp_column_second;
    public static String smtp_column_server;
    public static String smtp_column_step;
    public static String smtp_column_text;
    public static String smtp_column_time;
    public static String smtp_column_who;
    public static String smtp_differs_text;
    public static String smtp_domain_label;
    public static String smtp_empty_text;
    public static String smtp_envelope_section;
    public static String smtp_export_name;
    public static String smtp_file_button;
    public static String smtp_greeting_hint;
    public static String smtp_greeting_label;
    public static String smtp_here_choice;
    public static String smtp_incomplete_text;
    public static String smtp_lines_title;
    public static String smtp_message_label;
    public static String smtp_message_section;
    public static String smtp_next_text;
    public static String smtp_node_label;
    public static String smtp_none_choice;
    public static String smtp_note_text;
    public static String smtp_offered_choice;
    public static String smtp_password_label;
    public static String smtp_place_hint;
    public static String smtp_place_label;
    public static String smtp_recipients_label;
    public static String smtp_retry_button;
    public static String smtp_run_button;
    public static String smtp_run_job;
    public static String smtp_run_tool;
    public static String smtp_running_text;
    public static String smtp_security_label;
    public static String smtp_sender_hint;
    public static String smtp_sender_label;
    public static String smtp_server_section;
    public static String smtp_server_text;
    public static String smtp_starttls_choice;
    public static String smtp_step_button;
    public static String smtp_stop_button;
    public static String smtp_stopped_text;
    public static String smtp_tls_choice;
    public static String smtp_unreadable_next;
    public static String smtp_unreadable_text;
    public static String smtp_user_hint;
    public static String smtp_user_label;
    public static String smtp_we_text;

    static {
        NLS.initializeMessages("org.poststation.queue.ui.internal.messages", Messages.class);
    }

    private Messages() {}
}
