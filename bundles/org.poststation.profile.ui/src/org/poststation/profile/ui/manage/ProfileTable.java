// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ui.internal.Icons;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.table.CellTips;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** The profiles with server, sign-in and schema. */
final class ProfileTable {

    private static final int LEAST = 70;
    private static final int[] WEIGHTS = {5, 7, 6, 4};

    private final Composite frame;
    private final Table table;
    private final Image icon;
    private List<ConnectionProfile> profiles = List.of();

    ProfileTable(Composite parent, Runnable selected, Runnable opened) {
        frame = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new Table(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, "connections.table", Messages.connections_table_name);
        icon = new LocalResourceManager(JFaceResources.getResources(), table).create(Icons.CONNECTION);
        List<String> titles = List.of(Messages.connections_column_name, Messages.connections_column_server,
                Messages.connections_column_bind, Messages.connections_column_access);
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i], LEAST));
        }
        CellTips.on(table);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected.run()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> opened.run()));
    }

    Control control() {
        return frame;
    }

    void show(List<ConnectionProfile> all) {
        List<String> kept = selected().stream().map(ConnectionProfile::name).toList();
        profiles = List.copyOf(all);
        table.removeAll();
        for (ConnectionProfile profile : profiles) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(icon);
            item.setText(new String[] {VisibleText.of(profile.name()), profile.endpoint().url(),
                    profile.bindDn().isEmpty() ? Messages.connections_bind_anonymous : profile.bindDn(),
                    profile.readOnly() ? Messages.connections_access_read : Messages.connections_access_write});
            if (kept.contains(profile.name())) {
                table.select(table.indexOf(item));
            }
        }
    }

    List<ConnectionProfile> selected() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(profiles::get).toList();
    }

    /** The only one that is selected. */
    Optional<ConnectionProfile> one() {
        List<ConnectionProfile> selected = selected();
        return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    }
}
