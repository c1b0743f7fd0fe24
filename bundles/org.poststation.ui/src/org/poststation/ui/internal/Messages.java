// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the shared window parts. */
public final class Messages extends NLS {

    public static String button_back_label;
    public static String button_cancel_label;
    public static String button_close_label;
    public static String button_next_label;
    public static String confirm_count_label;
    public static String copy_text_job;
    public static String export_dialog_title;
    public static String export_failed_next;
    public static String export_failed_what;
    public static String export_picture_title;
    public static String export_rows_job;
    public static String failure_causes_title;
    public static String failure_server_title;
    public static String form_calendar_name;
    public static String form_day_problem;
    public static String form_line_problem;
    public static String form_number_problem;
    public static String form_required_name;
    public static String form_required_problem;
    public static String form_unit_name;
    public static String span_days_text;
    public static String span_hours_text;
    public static String span_minutes_text;
    public static String state_age_notes;
    public static String state_age_text;
    public static String state_stale_text;
    public static String table_arrange_job;
    public static String table_columns_reset;
    public static String table_columns_tip;
    public static String table_count_all;
    public static String table_count_one;
    public static String table_count_selected;
    public static String table_count_some;
    public static String table_filter_hint;
    public static String table_filter_name;
    public static String table_hidden_clear;
    public static String table_hidden_filter;
    public static String table_hidden_scope;
    public static String view_export_tool;

    static {
        NLS.initializeMessages("org.poststation.ui.internal.messages", Messages.class);
    }

    private Messages() {}
}
