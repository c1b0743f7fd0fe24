// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.dialog;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** A dialog that asks: what it is about stands over a form with even margins; can be made larger. */
public abstract class FormDialog extends TitleAreaDialog {

    private static final int MARGIN_WIDTH = 14;
    private static final int MARGIN_HEIGHT = 12;
    private static final int COLUMN_SPACING = 10;
    private static final int ROW_SPACING = 8;

    private final Heading heading;

    /**
     * What stands above the form.
     *
     * @param title of the window
     * @param subject what is asked about, in one line
     * @param text what is to be done, in one or two sentences
     */
    public record Heading(String title, String subject, String text) {}

    /** Not open yet. */
    protected FormDialog(Shell parent, Heading heading) {
        super(parent);
        this.heading = heading;
    }

    /** Puts the fields into the form, whose grid has one column until {@link #grid} says otherwise. */
    protected abstract void fill(Composite form);

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(heading.title());
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        setTitle(VisibleText.forLabel(heading.subject()));
        setMessage(heading.text());
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        grid(form, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        fill(form);
        return area;
    }

    /** So many columns, with even margins. */
    protected static void grid(Composite form, int columns) {
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(MARGIN_WIDTH, MARGIN_HEIGHT)
                .spacing(COLUMN_SPACING, ROW_SPACING).applyTo(form);
    }

    /** A button of the button bar. */
    protected final Button button(Composite bar, int id, String label, String key) {
        Button button = createButton(bar, id, label, false);
        WidgetKeys.key(button, key);
        return button;
    }

    /** A button of the button bar that Enter presses, and whether it can be. */
    protected final void preferred(Composite bar, int id, String label, String key, boolean enabled) {
        Button button = createButton(bar, id, label, true);
        WidgetKeys.key(button, key);
        button.setEnabled(enabled);
    }
}
