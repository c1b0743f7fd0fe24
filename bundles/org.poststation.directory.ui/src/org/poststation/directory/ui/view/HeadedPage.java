// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** A line that says what is shown, above the page that shows it. UI thread only. */
public final class HeadedPage {

    private static final int NARROWEST = 200;

    private final Label heading;
    private final Composite hints;
    private final StatePage page;

    /**
     * Fills the parent.
     *
     * @param area first part of the ids of its controls: {@code area.heading} and those of {@link StatePage}
     */
    public HeadedPage(Composite parent, String area) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        heading = new Label(parent, SWT.WRAP);
        WidgetKeys.key(heading, area + ".heading");
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROWEST, SWT.DEFAULT).indent(8, 6).applyTo(heading);
        hints = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(hints);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hints);
        page = new StatePage(parent, area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
    }

    /** Takes lines between what is shown and the page; has a one-column grid. */
    public Composite hints() {
        return hints;
    }

    /** The page below the line. */
    public StatePage page() {
        return page;
    }

    /** Says what is shown, in as many lines as that takes. */
    public void describe(String text) {
        String shown = VisibleText.forLabel(text);
        if (!heading.getText().equals(shown)) {
            heading.setText(shown);
            heading.requestLayout();
        }
    }
}
