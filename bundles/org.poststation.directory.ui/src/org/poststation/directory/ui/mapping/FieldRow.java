// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.edit.FieldKeys;
import org.poststation.directory.ui.edit.FieldTexts;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * A field and what fills it: nothing, a column, or a text that is always the same. Ids of its controls:
 * {@code mapping.address} and {@code mapping.address.always}.
 */
final class FieldRow {

    private static final int LONGEST = 28;
    private static final int COLUMN_WIDTH = 190;
    private static final int TEXT_WIDTH = 90;

    private final Field field;
    private final List<String> columns;
    private final int first;
    private final Combo filled;
    private final Text always;

    /** @param change takes each change of the draft */
    FieldRow(Composite parent, Field field, MappingDraft draft, Change change) {
        this.field = field;
        this.columns = draft.table().columns();
        String label = FieldTexts.label(draft.mapping().kind(), field);
        String key = "mapping." + FieldKeys.of(field);
        new Label(parent, SWT.NONE).setText(field == Field.ADDRESS ? label + " *" : label);
        filled = new Combo(parent, SWT.READ_ONLY);
        WidgetKeys.name(filled, key, label);
        GridDataFactory.fillDefaults().grab(true, false).hint(COLUMN_WIDTH, SWT.DEFAULT).applyTo(filled);
        filled.add(Messages.mapping_nothing);
        // an address that is always the same would be that of one object, a password one for all
        boolean constant = field != Field.ADDRESS && field != Field.PASSWORD;
        if (constant) {
            filled.add(Messages.mapping_always);
        }
        first = filled.getItemCount();
        columns.forEach(column -> filled.add(VisibleText.of(title(draft, column))));
        always = new Text(parent, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(always, key + ".always", NLS.bind(Messages.mapping_always_name, label));
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER).applyTo(always);
        show(draft);
        filled.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            always.setVisible(isAlways());
            if (isAlways()) {
                always.setFocus();
            }
            change.made(this::chosen);
        }));
        always.addModifyListener(event -> change.made(this::chosen));
    }

    /** Takes what the reader chose. */
    @FunctionalInterface
    interface Change {
        void made(UnaryOperator<MappingDraft> change);
    }

    private void show(MappingDraft draft) {
        String constant = draft.mapping().constants().get(field);
        int at = columns.indexOf(draft.mapping().columns().getOrDefault(field, ""));
        int other = constant == null ? 0 : 1;
        filled.select(at < 0 ? other : first + at);
        always.setText(constant == null ? "" : constant);
        always.setVisible(constant != null);
    }

    private boolean isAlways() {
        return first > 1 && filled.getSelectionIndex() == 1;
    }

    private MappingDraft chosen(MappingDraft draft) {
        if (isAlways()) {
            return draft.always(field, always.getText());
        }
        int at = filled.getSelectionIndex() - first;
        return draft.with(field, at < 0 ? Optional.empty() : Optional.of(columns.get(at)));
    }

    private static String title(MappingDraft draft, String column) {
        String example = draft.example(column);
        String cut = example.length() > LONGEST ? example.substring(0, LONGEST) + "\u2026" : example;
        return cut.isEmpty() ? column : NLS.bind(Messages.mapping_column_example, column, cut);
    }
}
