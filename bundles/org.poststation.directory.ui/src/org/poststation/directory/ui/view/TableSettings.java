// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Where the tables of this bundle remember their columns and their order. */
public final class TableSettings {

    private TableSettings() {}

    /** The place, kept with the workspace. */
    public static IDialogSettings kept() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(TableSettings.class)).getDialogSettings();
    }
}
