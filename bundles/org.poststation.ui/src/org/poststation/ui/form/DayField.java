// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** A calendar day that is typed, or chosen from a calendar. */
final class DayField extends LabelledField {

    private static final int WIDTH = 110;

    private final Composite pair;
    private final Text text;
    private final Button choose;
    private Shell popup;

    DayField(FormBinder form, FieldSpec spec) {
        super(form, spec.validatedBy(DayValidator.of(spec.validator())), labelled(spec));
        pair = new Composite(parent(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(pair);
        GridDataFactory.swtDefaults().applyTo(pair);
        text = new Text(pair, SWT.SINGLE | SWT.BORDER);
        text.setMessage(spec.hint());
        // with no hint as wide as a day
        GridDataFactory.fillDefaults().hint(Math.max(WIDTH, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT)
                .applyTo(text);
        choose = new Button(pair, SWT.ARROW | SWT.DOWN);
        GridDataFactory.fillDefaults().applyTo(choose);
        WidgetKeys.name(choose, form.id(spec.key() + ".choose"), spec.label() + ": " + Messages.form_calendar_name);
        text.addModifyListener(event -> changed());
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open()));
        pair.addListener(SWT.Dispose, event -> close());
        control(text);
    }

    @Override
    public String value() {
        return text.getText();
    }

    @Override
    void put(String value) {
        text.setText(value);
    }

    @Override
    public void editable(boolean editable) {
        text.setEditable(editable);
        choose.setEnabled(editable);
    }

    @Override
    Control outermost() {
        return pair;
    }

    private void open() {
        close();
        popup = new Shell(pair.getShell(), SWT.ON_TOP | SWT.TOOL);
        popup.setLayout(new FillLayout());
        DateTime calendar = new DateTime(popup, SWT.CALENDAR);
        WidgetKeys.key(calendar, "calendar");
        day().ifPresent(day -> calendar.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth()));
        calendar.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> take(calendar)));
        calendar.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> {
            take(calendar);
            close();
        }));
        popup.addListener(SWT.Deactivate, event -> close());
        popup.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                close();
            }
        });
        popup.pack();
        Point below = pair.toDisplay(0, pair.getSize().y);
        popup.setLocation(below);
        popup.open();
    }

    private void take(DateTime calendar) {
        text.setText(LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay()).toString());
    }

    private void close() {
        if (popup != null && !popup.isDisposed()) {
            Shell closing = popup;
            popup = null;
            closing.dispose();
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text.getText().strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
