// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.widget;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Names controls for tests and for screen readers. */
public final class WidgetKeys {

    /** The data key by which the UI driver finds a widget. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private WidgetKeys() {}

    /** Gives a widget its stable id. */
    public static void key(Widget widget, String id) {
        widget.setData(KEY, id);
    }

    /**
     * Gives a control its stable id and the name that a screen reader says.
     *
     * @param accessibleName the name; the colon of a label is not said
     */
    public static void name(Control control, String id, String accessibleName) {
        key(control, id);
        String said = accessibleName.replaceFirst(":$", "");
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = said;
            }
        });
    }
}
