// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * Fills a composite with labelled fields in two aligned columns, marks the required ones, decorates what is wrong as
 * it is typed and tells when something changed. Control ids are {@code <area>.<key>}. UI thread only.
 */
public final class FormBinder {

    private static final int GAP_FOR_DECORATION = 14;

    private final Composite parent;
    private final String area;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * Lays the composite out in two columns.
     *
     * @param parent takes the fields; gets a layout
     * @param area first part of the ids of the controls
     */
    public FormBinder(Composite parent, String area) {
        this.parent = parent;
        this.area = area;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(GAP_FOR_DECORATION, 6).applyTo(parent);
    }

    /** A heading over the fields that follow. */
    public void section(String title) {
        Label heading = new Label(parent, SWT.NONE);
        heading.setText(title);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, fields.isEmpty() ? 0 : 8).applyTo(heading);
    }

    /** A line of text. */
    public FormField text(FieldSpec spec) {
        return add(new TextField(this, spec, SWT.SINGLE | SWT.BORDER, 1));
    }

    /** A line as wide as so many characters, for a number. */
    public FormField shortText(FieldSpec spec, int columns) {
        return add(new TextField(this, spec, SWT.SINGLE | SWT.BORDER, 1, columns));
    }

    /** A line that does not show what is typed. */
    public FormField password(FieldSpec spec) {
        return add(new TextField(this, spec, SWT.SINGLE | SWT.BORDER | SWT.PASSWORD, 1));
    }

    /** Running text of so many visible lines. */
    public FormField longText(FieldSpec spec, int lines) {
        return add(new TextField(this, spec, SWT.WRAP, lines));
    }

    /** Several values, one per line; the spec's validator looks at each of them. */
    public FormField lines(FieldSpec spec, int lines) {
        return add(new TextField(this, spec.validatedBy(LineValidator.of(spec.validator())),
                SWT.H_SCROLL, lines));
    }

    /** A check box; its value is {@code true} or {@code false}. */
    public FormField flag(FieldSpec spec) {
        return add(new FlagField(this, spec));
    }

    /** One of some values; another value that is shown is added to them as it is. */
    public FormField choice(FieldSpec spec, List<Choice> choices) {
        return add(new ChoiceField(this, spec, choices));
    }

    /** A line of text with proposals. */
    public FormField proposals(FieldSpec spec, List<String> proposals) {
        return add(new ProposalField(this, spec, proposals));
    }

    /**
     * A number with a unit next to it. The value is a whole decimal number in the smallest unit, whatever unit is
     * chosen; empty when nothing stands there.
     *
     * @param units smallest first
     */
    public FormField amount(FieldSpec spec, List<Unit> units) {
        return add(new AmountField(this, spec, units));
    }

    /** A calendar day; the value is {@code 2027-03-31}, or empty. */
    public FormField day(FieldSpec spec) {
        return add(new DayField(this, spec));
    }

    /** The field of this key; throws when the form has none. */
    public FormField field(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }

    /** The field of this key. */
    public Optional<FormField> find(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The fields in the order in which they stand. */
    public List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    /** Runs it after each change that the reader makes. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The first field with an error, in the order in which they stand: the reason why saving is not possible. */
    public Optional<FormField> firstError() {
        return fields.values().stream().filter(field -> field.problem().filter(FieldProblem::isError).isPresent())
                .findFirst();
    }

    /** Why saving is not possible, as one sentence that names the field; empty when it is. */
    public Optional<String> reason() {
        return firstError().map(field -> field.label() + ": " + field.problem().orElseThrow().text());
    }

    /** Whether no field has an error. */
    public boolean isValid() {
        return firstError().isEmpty();
    }

    Composite parent() {
        return parent;
    }

    String id(String key) {
        return area + '.' + key;
    }

    void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private FormField add(FormField field) {
        if (fields.putIfAbsent(field.key(), field) != null) {
            throw new IllegalArgumentException("two fields " + field.key());
        }
        return field;
    }
}
