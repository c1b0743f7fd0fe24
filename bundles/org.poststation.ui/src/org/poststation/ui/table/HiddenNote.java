// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** Says why a table is empty although there are rows, and offers to take the filter away. UI thread only. */
final class HiddenNote {

    private static final int LONGEST_FILTER = 60;

    private final Composite note;
    private final Label text;
    private final Link clear;

    HiddenNote(Composite parent, String area, Runnable clearFilter) {
        note = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 6).spacing(6, 0).applyTo(note);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(note);
        note.setVisible(false);
        new Label(note, SWT.NONE).setImage(Icon.NOTICE.image());
        text = new Label(note, SWT.NONE);
        WidgetKeys.key(text, area + ".hidden");
        clear = new Link(note, SWT.NONE);
        clear.setText("<a>" + Messages.table_hidden_clear + "</a>");
        WidgetKeys.key(clear, area + ".hidden.clear");
        clear.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> clearFilter.run()));
    }

    /**
     * Shows or hides the note.
     *
     * @param typed what stands in the filter field
     * @param all how many rows there are
     * @param shown how many of them are shown
     */
    void show(String typed, int all, int shown) {
        boolean isNeeded = shown == 0 && all > 0;
        if (isNeeded) {
            text.setText(typed.isBlank()
                    ? NLS.bind(Messages.table_hidden_scope, String.format("%,d", all))
                    : NLS.bind(Messages.table_hidden_filter, VisibleText.of(typed, LONGEST_FILTER)));
            clear.setVisible(!typed.isBlank());
        }
        note.setVisible(isNeeded);
        ((GridData) note.getLayoutData()).exclude = !isNeeded;
        text.requestLayout();
    }
}
