// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.MailmanAddresses;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.MailAddress;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** The ten addresses of a Mailman list, which of them exist, and a button that adds the others. */
final class MailmanTable {

    private static final int ROWS = 10;
    private static final int LEAST_WIDTH = 120;
    private static final int STATE_WIDTH = 130;

    private final Table table;
    private final TableColumn address;
    private final TableColumn state;
    private final Button complete;
    private boolean missing;
    private boolean dirty;
    private boolean editable;

    MailmanTable(Composite parent, Runnable add) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.NO_SCROLL);
        WidgetKeys.name(table, "list.mailman", Messages.section_mailman_title);
        table.setHeaderVisible(true);
        address = new TableColumn(table, SWT.LEFT);
        address.setText(Messages.mailman_address_column);
        state = new TableColumn(table, SWT.LEFT);
        state.setText(Messages.mailman_state_column);
        for (int row = 0; row < ROWS; row++) {
            new TableItem(table, SWT.NONE);
        }
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
        table.addListener(SWT.Resize, event -> fit());
        complete = new Button(parent, SWT.PUSH);
        complete.setText(Messages.mailman_complete_button);
        WidgetKeys.key(complete, "list.mailman.complete");
        complete.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> add.run()));
        enable();
    }

    /** Shows a list; what was typed must be saved before addresses are added. */
    void show(MailObject list, boolean typed) {
        table.removeAll();
        missing = false;
        Set<String> existing = list.entries().stream().map(entry -> entry.dn().rdn().map(rdn -> rdn.value()).orElse(""))
                .map(address -> address.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (String address : addresses(list)) {
            boolean exists = existing.contains(address.toLowerCase(Locale.ROOT));
            missing |= !exists;
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(1, (exists ? Icon.OK : Icon.WARNING).image());
            item.setText(new String[] {VisibleText.of(address),
                    exists ? Messages.mailman_exists_text : Messages.mailman_missing_text});
        }
        fit();
        dirty(typed);
    }

    void editable(boolean may) {
        editable = may;
        enable();
    }

    void dirty(boolean typed) {
        dirty = typed;
        enable();
    }

    private void enable() {
        complete.setEnabled(missing && editable && !dirty);
    }

    /** The state is always readable in full, the addresses get the rest. */
    private void fit() {
        int room = table.getClientArea().width;
        state.setWidth(STATE_WIDTH);
        address.setWidth(Math.max(LEAST_WIDTH, room - STATE_WIDTH));
    }

    private static List<String> addresses(MailObject list) {
        List<String> addresses = new ArrayList<>(List.of(list.address()));
        MailAddress.find(list.address()).ifPresent(address -> addresses.addAll(MailmanAddresses.of(address)));
        return addresses;
    }
}
