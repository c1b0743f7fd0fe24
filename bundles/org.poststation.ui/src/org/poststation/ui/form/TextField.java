// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

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
        text = new Text(parent(), style);
        text.setMessage(spec.hint());
        boolean fixed = columns != SWT.DEFAULT;
        int width = (fixed ? columns : WIDTH) * text.getLineHeight() / 2;
        GridDataFactory.swtDefaults().align(fixed ? SWT.BEGINNING : SWT.FILL, SWT.FILL).grab(!fixed, false)
                .hint(width, lines == 1 ? SWT.DEFAULT : lines * text.getLineHeight()).applyTo(text);
        if (lines > 1) {
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(before());
            text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        text.addModifyListener(event -> changed());
        control(text);
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
