// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.Optional;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.widget.WidgetKeys;

/** What all fields have in common: label, mark, check and decoration. */
abstract class LabelledField implements FormField {

    /** The data key under which a control keeps the text of its problem, for tests. */
    static final String PROBLEM_KEY = "org.poststation.ui.problem";

    private final FormBinder form;
    private final FieldSpec spec;
    private final Label before;
    private Control control;
    private ControlDecoration decoration;
    private FieldProblem reported;
    private boolean showing;
    private boolean quiet;

    LabelledField(FormBinder form, FieldSpec spec, String labelText) {
        this.form = form;
        this.spec = spec;
        before = new Label(form.parent(), SWT.NONE);
        before.setText(labelText);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(before);
    }

    /** The text before a control: the label, a colon, and a star where something is required. */
    static String labelled(FieldSpec spec) {
        return (spec.label() + (spec.required() ? " *:" : ":")).replace("&", "&&");
    }

    final FieldSpec spec() {
        return spec;
    }

    final Label before() {
        return before;
    }

    final Composite parent() {
        return form.parent();
    }

    /** Takes the control into care once it is made. */
    final void control(Control made) {
        control = made;
        WidgetKeys.name(made, form.id(spec.key()), accessibleName());
        decoration = new ControlDecoration(outermost(), SWT.TOP | SWT.LEFT);
        decoration.hide();
        if (!spec.hint().isEmpty()) {
            made.setToolTipText(spec.hint().replace("&", "&&"));
        }
        check();
    }

    /** The reader changed something. */
    final void changed() {
        if (!showing) {
            quiet = false;
            reported = null;
            check();
            form.changed();
        }
    }

    @Override
    public final String key() {
        return spec.key();
    }

    @Override
    public final String label() {
        return spec.label();
    }

    @Override
    public final Control control() {
        return control;
    }

    @Override
    public final void show(String value) {
        showing = true;
        try {
            put(value);
        } finally {
            showing = false;
        }
        reported = null;
        check();
    }

    /** Puts the value into the control. */
    abstract void put(String value);

    /** What is wrong with the form of the input itself. */
    Optional<FieldProblem> malformed() {
        return Optional.empty();
    }

    @Override
    public final Optional<FieldProblem> problem() {
        Optional<FieldProblem> own = ownProblem();
        boolean outer = reported != null && own.filter(p -> p.kind().compareTo(reported.kind()) >= 0).isEmpty();
        return outer ? Optional.of(reported) : own;
    }

    @Override
    public final void report(FieldProblem found) {
        reported = found;
        check();
    }

    @Override
    public final void quiet() {
        quiet = true;
        check();
    }

    @Override
    public void visible(boolean visible) {
        for (Control part : new Control[] {before, outermost()}) {
            part.setVisible(visible);
            ((GridData) part.getLayoutData()).exclude = !visible;
        }
        parent().layout(true, true);
    }

    /** The control or the composite around it that stands in the form's grid. */
    Control outermost() {
        return control;
    }

    private Optional<FieldProblem> ownProblem() {
        Optional<FieldProblem> malformed = malformed();
        if (malformed.isPresent()) {
            return malformed;
        }
        if (value().isBlank()) {
            return spec.required() ? Optional.of(FieldProblem.error(Messages.form_required_problem)) : Optional.empty();
        }
        return spec.validator().apply(value());
    }

    private void check() {
        Optional<FieldProblem> problem = quiet ? Optional.ofNullable(reported) : problem();
        control.setData(PROBLEM_KEY, problem.map(FieldProblem::text).orElse(null));
        if (problem.isEmpty()) {
            decoration.hide();
            return;
        }
        String icon = switch (problem.get().kind()) {
            case ERROR -> FieldDecorationRegistry.DEC_ERROR;
            case WARNING -> FieldDecorationRegistry.DEC_WARNING;
            case NOTICE -> FieldDecorationRegistry.DEC_INFORMATION;
        };
        decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(icon).getImage());
        decoration.setDescriptionText(problem.get().text());
        decoration.show();
    }

    private String accessibleName() {
        return spec.required() ? spec.label() + ", " + Messages.form_required_name : spec.label();
    }
}
