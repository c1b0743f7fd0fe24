// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;

/**
 * Takes one value of an attribute. Ids of its fields: {@code value.attribute}, {@code value.text},
 * {@code value.base64}.
 */
final class ValueDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final int LINES = 5;

    private final String title;
    private final EntryContent content;
    private final Optional<AttributeRow> row;
    private FormBinder form;
    private FormField attribute;
    private FormField text;
    private FormField base64;
    private String chosen;
    private AttributeValue value;

    /**
     * @param row the value that is changed; empty for a new one
     */
    ValueDialog(Shell parent, String title, EntryContent content, Optional<AttributeRow> row) {
        super(parent);
        this.title = title;
        this.content = content;
        this.row = row;
    }

    String attribute() {
        return chosen;
    }

    AttributeValue value() {
        return value;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        form = new FormBinder(area, "value");
        attribute = form.proposals(FieldSpec.of("attribute", Messages.entry_field_attribute).mandatory()
                .validatedBy(name -> ValueInput.attributeProblem(content.schema(), name)),
                ValueInput.attributes(content.entry(), content.schema()));
        text = form.longText(FieldSpec.of("text", Messages.entry_field_value).mandatory()
                .validatedBy(typed -> ValueInput.problem(typed, base64 != null && isBase64())), LINES);
        base64 = form.flag(FieldSpec.of("base64", Messages.entry_field_base64));
        row.ifPresent(this::fill);
        form.onChange(this::look);
        return area;
    }

    private void fill(AttributeRow known) {
        attribute.show(known.name());
        attribute.editable(false);
        base64.show(Boolean.toString(ValueInput.needsBase64(known.value())));
        text.show(ValueInput.text(known.value()));
    }

    private void look() {
        text.report(ValueInput.problem(text.value(), isBase64()).orElse(null));
        getButton(OK).setEnabled(form.isValid());
    }

    private boolean isBase64() {
        return Boolean.parseBoolean(base64.value());
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        getButton(OK).setEnabled(form.isValid());
        (row.isPresent() ? text : attribute).focus();
        return contents;
    }

    @Override
    protected void okPressed() {
        chosen = attribute.value().strip();
        value = ValueInput.value(text.value(), isBase64());
        super.okPressed();
    }
}
