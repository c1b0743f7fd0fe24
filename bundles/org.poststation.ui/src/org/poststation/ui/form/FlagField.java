// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;

/** A check box with its label to the right. */
final class FlagField extends LabelledField {

    private final Button box;

    FlagField(FormBinder form, FieldSpec spec) {
        super(form, spec, "");
        box = new Button(parent(), SWT.CHECK);
        box.setText(spec.label().replace("&", "&&"));
        GridDataFactory.swtDefaults().applyTo(box);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
        control(box);
    }

    @Override
    public String value() {
        return Boolean.toString(box.getSelection());
    }

    @Override
    void put(String value) {
        box.setSelection(Boolean.parseBoolean(value));
    }

    @Override
    public void editable(boolean editable) {
        box.setEnabled(editable);
    }
}
