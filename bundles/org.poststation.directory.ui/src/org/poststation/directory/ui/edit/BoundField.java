// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.schema.Field;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.form.TextUndo;
import org.poststation.ui.form.Unit;

/** A field whose control is one of the shared forms'. */
record BoundField(Field field, FormField form) implements FieldControl {

    private static final int SHORT_LIST = 3;
    private static final int LONG_TEXT = 4;
    private static final long STEP = 1024;
    private static final List<Unit> UNITS = List.of(new Unit("B", 1), new Unit("KB", STEP),
            new Unit("MB", STEP * STEP), new Unit("GB", STEP * STEP * STEP));

    /** Adds the field to the form with the control that its type wants. */
    static BoundField add(FormBinder form, Field field, boolean required) {
        return add(form, FieldTexts.label(field), field, required);
    }

    /** The same under a label of its own. */
    static BoundField add(FormBinder form, String label, Field field, boolean required) {
        FieldSpec plain = FieldSpec.of(FieldKeys.of(field), label);
        FieldSpec spec = required ? plain.mandatory() : plain;
        FormField added = switch (field.type()) {
            case TEXT, ADDRESS, NUMBER, PASSWORD, MOMENT -> form.text(spec);
            case LONG_TEXT -> form.longText(spec, LONG_TEXT);
            case TEXTS, ADDRESSES -> form.lines(spec, SHORT_LIST);
            case FLAG -> form.flag(spec);
            case QUOTA -> form.amount(spec, UNITS);
            case DATE -> form.day(spec);
        };
        if (added.control() instanceof Text text) {
            TextUndo.install(text);
        }
        return new BoundField(field, added);
    }

    @Override
    public List<String> values() {
        return switch (field.type()) {
            case TEXTS, ADDRESSES -> form.values();
            case LONG_TEXT -> form.value().isBlank() ? List.of() : List.of(form.value());
            default -> form.value().isBlank() ? List.of() : List.of(form.value().strip());
        };
    }

    @Override
    public void show(List<String> values) {
        switch (field.type()) {
            case TEXTS, ADDRESSES -> form.show(values);
            default -> form.show(values.isEmpty() ? "" : values.getFirst());
        }
        TextUndo.forget(form.control());
    }

    @Override
    public Optional<FieldProblem> problem() {
        return form.problem();
    }

    @Override
    public void report(FieldProblem found) {
        form.report(found);
    }

    @Override
    public void editable(boolean editable) {
        form.editable(editable);
    }

    @Override
    public Control control() {
        return form.control();
    }
}
