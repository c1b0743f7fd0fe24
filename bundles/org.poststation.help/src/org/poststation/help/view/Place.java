// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/** The names of the place where the reader is, the narrowest first. UI thread only. */
final class Place {

    private Place() {}

    /** The part that is active in a window. */
    static List<String> of(IWorkbenchWindow window) {
        IWorkbenchPart part = window.getActivePage() == null ? null : window.getActivePage().getActivePart();
        return part == null ? List.of() : List.of(part.getSite().getId());
    }

    /** What a dialog shows: its page when it has pages, and itself. */
    static List<String> of(Shell dialog) {
        List<Object> shown = new ArrayList<>();
        Object window = dialog.getData();
        if (window instanceof WizardDialog wizard) {
            shown.add(wizard.getCurrentPage());
        } else if (window instanceof PreferenceDialog preferences) {
            shown.add(preferences.getSelectedPage());
        }
        shown.add(window);
        return shown.stream().filter(object -> object != null).map(object -> object.getClass().getName()).toList();
    }
}
