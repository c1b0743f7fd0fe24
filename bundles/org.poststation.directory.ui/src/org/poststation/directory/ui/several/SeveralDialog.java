// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.several;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ValueType;
import org.poststation.directory.ui.edit.FieldForms;
import org.poststation.directory.ui.edit.FieldKeys;
import org.poststation.directory.ui.edit.FieldTexts;
import org.poststation.directory.ui.edit.ValueFields;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.FormDialog;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Asks which fields of several objects are to change and to what. Ids of its controls: {@code several.<field>.set},
 * {@code several.<field>}, {@code several.ok}, {@code several.cancel}.
 */
final class SeveralDialog extends FormDialog {

    private final int count;
    private final List<Field> offered;
    private final Map<Field, Button> boxes = new EnumMap<>(Field.class);
    private final Map<Field, FormField> fields = new EnumMap<>(Field.class);
    private Map<Field, List<String>> wanted = Map.of();

    SeveralDialog(Shell parent, int count, List<Field> offered) {
        super(parent,
                new Heading(Messages.several_dialog_title, MessageFormat.format(Messages.several_area_title, count),
                        Messages.several_area_text));
        this.count = count;
        this.offered = offered;
    }

    /** The wanted values of the chosen fields; none removes what stands there. Only after OK. */
    Map<Field, List<String>> wanted() {
        return wanted;
    }

    @Override
    protected void fill(Composite rows) {
        grid(rows, 2);
        ((GridLayout) rows.getLayout()).verticalSpacing = 0;
        offered.forEach(field -> row(rows, field));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "several.cancel");
        preferred(parent, OK, Messages.several_ok_button, "several.ok", false);
    }

    @Override
    protected void okPressed() {
        wanted = chosen();
        super.okPressed();
    }

    private void row(Composite rows, Field field) {
        Button box = new Button(rows, SWT.CHECK);
        box.setText(FieldTexts.label(field).replace("&", "&&"));
        WidgetKeys.key(box, "several." + FieldKeys.of(field) + ".set");
        box.setToolTipText(NLS.bind(Messages.several_set_tip, FieldTexts.label(field)));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(box);
        boxes.put(field, box);
        Composite one = new Composite(rows, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(one);
        FormBinder form = new FormBinder(one, "several");
        FormField control = field.type() == ValueType.FLAG ? yesOrNo(form, field) : ValueFields.add(form, field, false);
        fields.put(field, control);
        withoutLabel(one);
        control.editable(false);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            control.editable(box.getSelection());
            if (box.getSelection()) {
                control.focus();
            }
            check();
        }));
        form.onChange(this::check);
    }

    /** A box of its own would be mistaken for the one that says whether the field changes. */
    private static FormField yesOrNo(FormBinder form, Field field) {
        FormField choice = form.choice(FieldSpec.of(FieldKeys.of(field), FieldTexts.label(field)),
                List.of(new Choice("true", Messages.value_yes), new Choice("false", Messages.value_no)));
        choice.show("true");
        return choice;
    }

    /** The box before it names the field. */
    private static void withoutLabel(Composite form) {
        Control label = form.getChildren()[0];
        label.setVisible(false);
        ((GridData) label.getLayoutData()).exclude = true;
        ((GridLayout) form.getLayout()).numColumns = 1;
    }

    private Map<Field, List<String>> chosen() {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        boxes.forEach((field, box) -> {
            if (box.getSelection()) {
                values.put(field, ValueFields.values(field, fields.get(field)));
            }
        });
        return values;
    }

    private void check() {
        Map<Field, List<String>> values = chosen();
        boolean good = values.entrySet().stream()
                .allMatch(entry -> FieldForms.isWellFormed(entry.getKey(), entry.getValue()));
        getButton(OK).setEnabled(!values.isEmpty() && good);
    }
}
