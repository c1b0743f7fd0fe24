// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/** A line of text with a list to take it from. */
final class ProposalField extends LabelledField {

    private final Combo combo;

    ProposalField(FormBinder form, FieldSpec spec, List<String> proposals) {
        super(form, spec, labelled(spec));
        combo = new Combo(parent(), SWT.DROP_DOWN);
        combo.setItems(proposals.toArray(String[]::new));
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(combo);
        combo.addModifyListener(event -> changed());
        control(combo);
    }

    @Override
    public String value() {
        return combo.getText();
    }

    @Override
    void put(String value) {
        combo.setText(value);
    }

    @Override
    public void editable(boolean editable) {
        combo.setEnabled(editable);
    }
}
