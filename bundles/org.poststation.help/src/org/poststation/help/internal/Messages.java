// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the help. */
public final class Messages extends NLS {

    public static String help_back_tip;
    public static String help_contents_name;
    public static String help_found_item;
    public static String help_missing_text;
    public static String help_page_name;
    public static String help_search_hint;
    public static String help_search_name;
    public static String help_window_title;

    static {
        NLS.initializeMessages("org.poststation.help.internal.messages", Messages.class);
    }

    private Messages() {}
}
