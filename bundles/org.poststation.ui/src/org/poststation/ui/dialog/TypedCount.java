// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.dialog;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** Asks to type a number, so that no reflex agrees to much. Id of its field: {@code confirm.count}. UI thread only. */
public final class TypedCount {

    private static final int WIDTH = 90;

    private final Text typed;

    /**
     * Makes a line in the parent, which has a grid.
     *
     * @param count what is to be typed
     * @param changed is told whether it stands there, after each change
     */
    public TypedCount(Composite parent, long count, Consumer<Boolean> changed) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        String label = NLS.bind(Messages.confirm_count_label, NumberFormat.getIntegerInstance().format(count));
        new Label(line, SWT.NONE).setText(label);
        typed = new Text(line, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(typed, "confirm.count", label);
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(typed);
        typed.addModifyListener(event -> changed.accept(is(count)));
    }

    /** Moves the keyboard there. */
    public void focus() {
        typed.setFocus();
    }

    private boolean is(long count) {
        String text = typed.getText().strip();
        ParsePosition end = new ParsePosition(0);
        Number number = NumberFormat.getIntegerInstance().parse(text, end);
        return number != null && end.getIndex() == text.length() && number.longValue() == count;
    }
}
