// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.dialog;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.PaddedText;
import org.poststation.ui.widget.WidgetKeys;

/** A dialog of a given first size that can be made larger: a title, an area with even margins, buttons with ids. */
public abstract class SizedDialog extends Dialog {

    private static final int MARGIN = 14;
    private static final int SPACING = 8;

    private final String title;
    private final Point size;

    /**
     * Not open yet.
     *
     * @param title of its window
     * @param size in pixels
     */
    protected SizedDialog(Shell parent, String title, Point size) {
        super(parent);
        this.title = title;
        this.size = size;
    }

    /** Puts the content into the area, whose grid has one column. */
    protected abstract void fill(Composite area);

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Point getInitialSize() {
        return size;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(SPACING, SPACING).applyTo(area);
        fill(area);
        return area;
    }

    /** A button of the button bar. */
    protected final Button button(Composite bar, int id, String label, String key) {
        Button button = createButton(bar, id, label, false);
        WidgetKeys.key(button, key);
        return button;
    }

    /** Makes this the button that Enter presses, and gives it the keyboard. */
    protected final void preferred(Button button) {
        getShell().setDefaultButton(button);
        button.setFocus();
    }

    /** A sentence over the whole width, in as many lines as it needs. */
    protected final Label sentence(Composite parent, String key, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(VisibleText.forLabel(text));
        WidgetKeys.key(label, key);
        GridDataFactory.fillDefaults().grab(true, false).hint(size.x - 4 * MARGIN, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** A text of many lines, to be read, selected and copied. */
    protected static Text lines(Composite parent, String key, String accessibleName) {
        return lines(parent, key, accessibleName, SWT.H_SCROLL);
    }

    /** The same for prose, whose long lines go on below. */
    protected static Text prose(Composite parent, String key, String accessibleName) {
        return lines(parent, key, accessibleName, SWT.WRAP);
    }

    private static Text lines(Composite parent, String key, String accessibleName, int style) {
        Text lines = PaddedText.in(parent, SWT.READ_ONLY | style);
        lines.setFont(JFaceResources.getTextFont());
        WidgetKeys.name(lines, key, accessibleName);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines.getParent());
        return lines;
    }
}
