// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FormBinder;

/** The fields of one kind of mail object in one or two columns, as its schema has them. UI thread only. */
final class ObjectForm {

    private static final Set<Field> LONG_LISTS = Set.of(Field.TARGETS, Field.MEMBERS);

    private final TwoColumns columns;
    private final KindMapping mapping;
    private final String area;
    private final Set<Field> required;
    private final Map<Field, FieldControl> controls = new EnumMap<>(Field.class);
    private final Map<Field, Shown> shown = new EnumMap<>(Field.class);
    private final List<Runnable> listeners = new ArrayList<>();
    private final PasswordLine password;
    private Optional<MailmanTable> mailman = Optional.empty();

    /** Values as they are, and what their control made of them: spaces, line ends and NUL do not survive in one. */
    private record Shown(List<String> values, List<String> inControl) {}

    ObjectForm(Composite parent, KindMapping mapping, Set<Field> required, boolean mailmanLists,
            FormActions actions) {
        this.mapping = mapping;
        this.required = required;
        this.area = FieldKeys.area(mapping.kind());
        this.columns = new TwoColumns(parent);
        this.password = new PasswordLine(area, actions.password());
        EditorSection.of(mapping).forEach(this::section);
        if (mailmanLists && mapping.kind() == ObjectKind.LIST) {
            Composite box = titled(columns.left(), Messages.section_mailman_title);
            mailman = Optional.of(new MailmanTable(box, actions.completeList()));
        }
        columns.ready();
    }

    /** Shows an object and what is wrong with it. */
    void show(ObjectEdit edit) {
        controls.forEach((field, control) -> {
            List<String> values = edit.wanted().all(field);
            control.show(values);
            shown.put(field, new Shown(values, control.values()));
        });
        password.show(edit.read());
        mailman.ifPresent(table -> table.show(edit.read(), edit.isDirty()));
        report(edit.problems());
    }

    /** Puts what stands in the fields into the edit; a field that nobody touched keeps its value to the byte. */
    void readInto(ObjectEdit edit) {
        controls.forEach((field, control) -> {
            List<String> now = control.values();
            Optional<Shown> untouched = Optional.ofNullable(shown.get(field))
                    .filter(before -> before.inControl().equals(now));
            edit.set(field, untouched.map(Shown::values).orElse(now));
        });
        mailman.ifPresent(table -> table.dirty(edit.isDirty()));
    }

    /** Shows problems at their fields, and none elsewhere. */
    void report(Map<Field, FieldProblem> problems) {
        controls.forEach((field, control) -> control.report(problems.get(field)));
        password.report(problems.get(Field.PASSWORD));
    }

    /** Shows one more problem at a field, if it is on the screen, and moves there. */
    void point(Field field, FieldProblem problem) {
        FieldControl control = controls.get(field);
        if (control != null) {
            control.report(problem);
            control.control().setFocus();
        }
    }

    /** Runs it after each change that the reader makes. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Why saving is not possible; empty when it is. */
    Optional<String> reason() {
        return first(FieldProblem.Kind.ERROR);
    }

    /** What is probably a mistake; empty when nothing is. */
    Optional<String> warning() {
        return first(FieldProblem.Kind.WARNING);
    }

    private Optional<String> first(FieldProblem.Kind kind) {
        return controls.values().stream()
                .filter(control -> control.problem().filter(problem -> problem.kind() == kind).isPresent()).findFirst()
                .map(control -> FieldTexts.label(control.field()) + ": " + control.problem().orElseThrow().text());
    }

    void editable(boolean editable) {
        controls.values().forEach(control -> control.editable(editable));
        password.editable(editable);
        mailman.ifPresent(table -> table.editable(editable));
    }

    void focus() {
        controls.values().stream().findFirst().ifPresent(control -> control.control().setFocus());
    }

    private void section(EditorSection section) {
        Composite column = section.right() ? columns.right() : columns.left();
        if (section.fields().size() == 1 && LONG_LISTS.contains(section.fields().getFirst())) {
            Field field = section.fields().getFirst();
            controls.put(field, new AddressListControl(titled(column, section.title()), area, field, this::changed));
            return;
        }
        Composite box = new Composite(column, SWT.NONE);
        FormBinder form = new FormBinder(box, area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        form.section(section.title());
        for (Field field : section.fields()) {
            if (field == Field.PASSWORD) {
                password.create(box);
            } else {
                controls.put(field, BoundField.add(form, FieldTexts.label(mapping.kind(), field), field,
                        required.contains(field)));
            }
        }
        form.onChange(this::changed);
    }

    private static Composite titled(Composite column, String title) {
        Composite box = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
        Label heading = new Label(box, SWT.NONE);
        heading.setText(title);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        Composite inner = new Composite(box, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(inner);
        return inner;
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
