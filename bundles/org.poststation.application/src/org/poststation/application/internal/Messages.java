// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the application bundle. */
final class Messages extends NLS {

    public static String start_display_missing;
    public static String start_library_missing;
    public static String start_workspace_title;
    public static String start_workspace_used;
    public static String welcome_connect_button;
    public static String welcome_connect_text;
    public static String welcome_connect_title;
    public static String welcome_example_button;
    public static String welcome_example_text;
    public static String welcome_example_title;
    public static String welcome_lead_text;
    public static String welcome_missing_text;
    public static String welcome_page_title;
    public static String welcome_tips_text;
    public static String window_main_title;

    static {
        NLS.initializeMessages("org.poststation.application.internal.messages", Messages.class);
    }

    private Messages() {}
}
