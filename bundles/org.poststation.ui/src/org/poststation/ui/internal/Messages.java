// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of the shared window parts. */
public final class Messages extends NLS {

    public static String form_day_problem;
    public static String form_line_problem;
    public static String form_number_problem;
    public static String form_required_name;
    public static String form_required_problem;
    public static String form_unit_name;
    public static String work_unexpected_next;
    public static String work_unexpected_what;

    static {
        NLS.initializeMessages("org.poststation.ui.internal.messages", Messages.class);
    }

    private Messages() {}
}
