// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;

/** One of some values. */
final class ChoiceField extends LabelledField {

    private static final int LEAST_WIDTH = 100;

    private final Combo combo;
    private final List<Choice> choices;

    ChoiceField(FormBinder form, FieldSpec spec, List<Choice> choices) {
        super(form, spec, labelled(spec));
        this.choices = new ArrayList<>(choices);
        combo = new Combo(parent(), SWT.DROP_DOWN | SWT.READ_ONLY);
        choices.forEach(choice -> combo.add(choice.label()));
        // As wide as its words where there is room; a narrow form cuts them instead of growing.
        GridDataFactory.swtDefaults().grab(true, false).minSize(LEAST_WIDTH, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
        control(combo);
    }

    @Override
    public String value() {
        int selected = combo.getSelectionIndex();
        return selected < 0 ? "" : choices.get(selected).value();
    }

    @Override
    void put(String value) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).value().equals(value)) {
                combo.select(i);
                return;
            }
        }
        if (value.isEmpty()) {
            combo.deselectAll();
            return;
        }
        choices.add(new Choice(value, value));
        combo.add(value);
        combo.select(choices.size() - 1);
    }

    @Override
    public void editable(boolean editable) {
        combo.setEnabled(editable);
    }
}
