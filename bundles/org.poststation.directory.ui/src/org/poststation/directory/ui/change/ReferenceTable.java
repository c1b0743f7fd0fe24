// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.account.Reference;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.edit.FieldTexts;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** What points to an object, each with a box to include it. UI thread only. */
public final class ReferenceTable {

    private static final int HEIGHT = 140;
    private static final int ADDRESS_WIDTH = 280;
    private static final int FIELD_WIDTH = 160;

    private final Composite frame;
    private final Label label;
    private final String title;
    private final Table table;
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * @param parent takes the table
     * @param key id of the table
     * @param title what the boxes mean
     */
    public ReferenceTable(Composite parent, String key, String title) {
        this.title = title;
        frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(frame);
        label = new Label(frame, SWT.WRAP);
        label.setText(title);
        WidgetKeys.key(label, key + ".label");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        table = new Table(frame, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        WidgetKeys.name(table, key, title);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(ADDRESS_WIDTH + FIELD_WIDTH, HEIGHT).applyTo(table);
        column(Messages.reference_object_column, ADDRESS_WIDTH);
        column(Messages.reference_field_column, FIELD_WIDTH);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (event.detail == SWT.CHECK) {
                listeners.forEach(Runnable::run);
            }
        }));
    }

    /** The table with its label. */
    public Control control() {
        return frame;
    }

    /** Says that the server is being asked. */
    public void loading() {
        table.removeAll();
        label.setText(Messages.references_loading_text);
    }

    /** Shows references, all of them included. */
    public void show(List<Reference> references) {
        table.removeAll();
        for (Reference reference : references) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {VisibleText.of(reference.from().address()),
                    FieldTexts.label(reference.field())});
            item.setImage(icon(reference.from().kind()).image());
            item.setChecked(true);
            item.setData(reference);
        }
        label.setText(references.isEmpty()
                ? Messages.references_none_text
                : NLS.bind(title, references.size()));
        frame.layout();
    }

    /** The included references. */
    public List<Reference> checked() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> (Reference) item.getData())
                .toList();
    }

    /** Runs it after each box that the reader sets or clears. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    private static Icon icon(ObjectKind kind) {
        return switch (kind) {
            case DOMAIN -> Icon.DOMAIN;
            case MAILBOX -> Icon.MAILBOX;
            case ALIAS -> Icon.ALIAS;
            case LIST -> Icon.LIST;
        };
    }
}
