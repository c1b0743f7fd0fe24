// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.osgi.framework.FrameworkUtil;

/** What the theme engine can't reach of GTK's own drawing: selected rows, disabled controls, margins in text fields. */
final class NativeStyle {

    private static final String GTK = "gtk";
    private static final String GTK_SHEET = "css/gtk.css";
    private static final String SHEET_PROPERTY = "org.eclipse.swt.internal.gtk.cssFile";

    private NativeStyle() {}

    /** Call it before the display is made, which reads the sheet; a sheet that the caller named stays. */
    static void prepare() {
        if (!GTK.equals(SWT.getPlatform()) || System.getProperty(SHEET_PROPERTY) != null) {
            return;
        }
        URL sheet = FrameworkUtil.getBundle(NativeStyle.class).getEntry(GTK_SHEET);
        try {
            System.setProperty(SHEET_PROPERTY, FileLocator.toFileURL(sheet).getPath());
        } catch (IOException plainLooks) {
            ILog.of(NativeStyle.class).warn(GTK_SHEET, plainLooks);
        }
    }
}
