// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.TextUndo;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** Addresses as an editable table with a filter: one line to add or paste, Delete to take out. */
final class AddressListControl implements FieldControl {

    private static final int HEIGHT = 130;

    private final Field field;
    private final AddressList addresses = new AddressList();
    private final Runnable changed;
    private final Text entry;
    private final Text filter;
    private final Table table;
    private final Label count;
    private final Button add;
    private final Button remove;
    private final ControlDecoration decoration;
    private Optional<FieldProblem> problem = Optional.empty();
    private boolean editable = true;

    AddressListControl(Composite parent, String area, Field field, Runnable changed) {
        this.field = field;
        this.changed = changed;
        String key = area + '.' + FieldKeys.of(field);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(parent);
        entry = line(parent, Messages.addresses_add_hint, key + ".add");
        add = button(parent, Messages.addresses_add_button, key + ".add.button", this::add);
        filter = line(parent, Messages.addresses_filter_hint, key + ".filter");
        remove = button(parent, Messages.addresses_remove_button, key + ".remove", this::remove);
        table = new Table(parent, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL);
        WidgetKeys.name(table, key, FieldTexts.label(field));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table);
        TableColumn column = new TableColumn(table, SWT.LEFT);
        table.addListener(SWT.Resize, event -> column.setWidth(Math.max(1, table.getClientArea().width)));
        count = new Label(parent, SWT.NONE);
        WidgetKeys.key(count, key + ".count");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(count);
        decoration = new ControlDecoration(entry, SWT.TOP | SWT.LEFT);
        decoration.hide();
        listen();
        refresh();
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public List<String> values() {
        return addresses.all();
    }

    @Override
    public void show(List<String> values) {
        addresses.set(values);
        refresh();
    }

    @Override
    public Optional<FieldProblem> problem() {
        return problem;
    }

    @Override
    public void report(FieldProblem found) {
        problem = Optional.ofNullable(found);
        if (found == null) {
            decoration.hide();
            return;
        }
        String icon = found.isError()
                ? FieldDecorationRegistry.DEC_ERROR
                : found.kind() == FieldProblem.Kind.WARNING
                        ? FieldDecorationRegistry.DEC_WARNING
                        : FieldDecorationRegistry.DEC_INFORMATION;
        decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(icon).getImage());
        decoration.setDescriptionText(found.text());
        decoration.show();
    }

    @Override
    public void editable(boolean allowed) {
        editable = allowed;
        entry.setEditable(allowed);
        enable();
    }

    @Override
    public Control control() {
        return entry;
    }

    private void listen() {
        TextUndo.install(entry);
        entry.addModifyListener(event -> enable());
        entry.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> add()));
        filter.addModifyListener(event -> {
            addresses.filter(filter.getText());
            refresh();
        });
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enable()));
    }

    private void fill(Event event) {
        ((TableItem) event.item).setText(VisibleText.of(addresses.shown().get(event.index)));
    }

    private void add() {
        if (editable && !entry.getText().isBlank()) {
            List<String> added = addresses.add(entry.getText());
            entry.setText("");
            filter.setText(added.stream().allMatch(addresses.shown()::contains) ? filter.getText() : "");
            refresh();
            table.showItem(table.getItem(Math.max(0, table.getItemCount() - 1)));
            changed.run();
        }
    }

    private void remove() {
        int[] chosen = table.getSelectionIndices();
        if (editable && chosen.length > 0) {
            addresses.remove(chosen);
            refresh();
            int next = Math.min(chosen[0], table.getItemCount() - 1);
            table.setSelection(next);
            enable();
            changed.run();
        }
    }

    private void refresh() {
        table.deselectAll();
        table.setItemCount(addresses.shown().size());
        table.clearAll();
        int all = addresses.all().size();
        count.setText(addresses.shown().size() == all
                ? NLS.bind(Messages.addresses_count_text, all)
                : NLS.bind(Messages.addresses_count_filtered, addresses.shown().size(), all));
        enable();
    }

    private void enable() {
        add.setEnabled(editable && !entry.getText().isBlank());
        remove.setEnabled(editable && table.getSelectionCount() > 0);
    }

    private static Text line(Composite parent, String hint, String key) {
        Text text = new Text(parent, SWT.SINGLE | SWT.BORDER);
        text.setMessage(hint);
        WidgetKeys.name(text, key, hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private static Button button(Composite parent, String label, String key, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, key);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }
}
