// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.widget;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Fields of several lines whose text stands off the border, which the native ones let it touch. UI thread only. */
public final class PaddedText {

    private static final String STYLE_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private PaddedText() {}

    /**
     * Makes a field in a frame; the frame, {@link Text#getParent}, is what is laid out in the parent.
     *
     * @param style of the field, besides {@link SWT#MULTI} and {@link SWT#V_SCROLL}
     */
    public static Text in(Composite parent, int style) {
        Composite frame = new Composite(parent, SWT.BORDER);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 0, 4, 0).applyTo(frame);
        Text text = new Text(frame, SWT.MULTI | SWT.V_SCROLL | style);
        text.setData(STYLE_CLASS, "PaddedText");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        frame.addListener(SWT.Paint, event -> {
            event.gc.setBackground(text.getBackground());
            event.gc.fillRectangle(frame.getClientArea());
        });
        return text;
    }
}
