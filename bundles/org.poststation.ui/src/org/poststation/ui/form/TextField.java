// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.poststation.ui.widget.PaddedText;

/** A field that is typed into. */
final class TextField extends LabelledField {

    private static final int WIDTH = 24;

    private final Text text;

    TextField(FormBinder form, FieldSpec spec, int style, int lines) {
        this(form, spec, style, lines, SWT.DEFAULT);
    }

    /** A field that is so many characters wide, or fills the form. */
    TextField(FormBinder form, FieldSpec spec, int style, int lines, int columns) {
        super(form, spec, labelled(spec));
        boolean several = lines > 1;
        text = several ? PaddedText.in(parent(), style) : new Text(parent(), style);
        text.setMessage(spec.hint());
        boolean fixed = columns != SWT.DEFAULT;
        int width = (fixed ? columns : WIDTH) * text.getLineHeight() / 2;
        GridDataFactory.swtDefaults().align(fixed ? SWT.BEGINNING : SWT.FILL, SWT.FILL).grab(!fixed, false)
                .hint(width, several ? lines * text.getLineHeight() : SWT.DEFAULT).applyTo(outermost());
        if (several) {
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(before());
            text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        text.addModifyListener(event -> changed());
        control(text);
    }

    /** A field of several lines stands in a frame. */
    @Override
    Control outermost() {
        return (text.getStyle() & SWT.MULTI) == 0 ? text : text.getParent();
    }

    @Override
    public String value() {
        return text.getText().replace("\r\n", "\n");
    }

    @Override
    void put(String value) {
        text.setText(value);
    }

    @Override
    public void editable(boolean editable) {
        text.setEditable(editable);
    }
}
