// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.widget.WidgetKeys;

/** One button for each list, with how many accounts it has. Ids: {@code lifecycle.group.due} and so on. */
final class GroupBar {

    private static final int NARROWEST = 200;

    private final Composite control;
    private final Map<Group, Button> buttons = new EnumMap<>(Group.class);

    GroupBar(Composite parent, Consumer<Group> chosen) {
        control = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(4).wrap(true).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROWEST, SWT.DEFAULT).applyTo(control);
        for (Group group : Group.values()) {
            Button button = new Button(control, SWT.TOGGLE);
            button.setImage(icon(group).image());
            WidgetKeys.name(button, "lifecycle.group." + group.word(), LifecycleTexts.of(group));
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(group)));
            buttons.put(group, button);
        }
    }

    void show(Map<Group, Integer> counts, Group chosen) {
        buttons.forEach((group, button) -> {
            button.setText(NLS.bind(Messages.lifecycle_group_button, LifecycleTexts.of(group),
                    Words.number(counts.get(group))));
            button.setSelection(group == chosen);
        });
        control.requestLayout();
    }

    private static Icon icon(Group group) {
        return switch (group) {
            case DUE -> Icon.WARNING;
            case WAITING -> Icon.CLOCK;
            case INACTIVE -> Icon.INACTIVE;
            case EXPIRING -> Icon.EXPIRED;
            case DELETED -> Icon.DELETE;
        };
    }
}
