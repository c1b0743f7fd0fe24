// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** A number and its unit. */
final class AmountField extends LabelledField {

    private static final int WIDTH = 90;

    private final List<Unit> units;
    private final Composite pair;
    private final Text number;
    private final Combo unit;

    AmountField(FormBinder form, FieldSpec spec, List<Unit> units) {
        super(form, spec, labelled(spec));
        this.units = List.copyOf(units);
        pair = new Composite(parent(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(pair);
        GridDataFactory.swtDefaults().applyTo(pair);
        number = new Text(pair, SWT.SINGLE | SWT.BORDER | SWT.RIGHT);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.FILL).hint(WIDTH, SWT.DEFAULT).applyTo(number);
        unit = new Combo(pair, SWT.DROP_DOWN | SWT.READ_ONLY);
        units.forEach(each -> unit.add(each.label()));
        unit.select(units.size() - 1);
        WidgetKeys.name(unit, form.id(spec.key() + ".unit"), spec.label() + ": " + Messages.form_unit_name);
        number.addModifyListener(event -> changed());
        unit.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
        control(number);
    }

    @Override
    public String value() {
        return amount().map(BigDecimal::toPlainString).orElseGet(() -> number.getText().strip());
    }

    @Override
    Optional<FieldProblem> malformed() {
        return number.getText().isBlank() || amount().isPresent()
                ? Optional.empty()
                : Optional.of(FieldProblem.error(Messages.form_number_problem));
    }

    @Override
    void put(String value) {
        Optional<BigDecimal> amount = units.getFirst().amount(value);
        Unit best = amount.filter(some -> some.signum() > 0).map(some -> Unit.best(units, some)).orElse(selected());
        unit.select(units.indexOf(best));
        number.setText(amount.flatMap(best::number).map(BigDecimal::toPlainString).orElse(value));
    }

    @Override
    public void editable(boolean editable) {
        number.setEditable(editable);
        unit.setEnabled(editable);
    }

    @Override
    Control outermost() {
        return pair;
    }

    private Optional<BigDecimal> amount() {
        return selected().amount(number.getText());
    }

    private Unit selected() {
        return units.get(unit.getSelectionIndex());
    }
}
