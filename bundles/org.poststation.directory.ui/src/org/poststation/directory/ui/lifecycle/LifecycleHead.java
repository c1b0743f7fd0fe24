// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;

/** Above the table: the lists on the left, the day of which they speak on the right. */
final class LifecycleHead {

    private final GroupBar groups;
    private final FormBinder form;
    private final FormField day;

    LifecycleHead(Composite parent, Consumer<Group> chosen) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        groups = new GroupBar(head, chosen);
        Composite days = new Composite(head, SWT.NONE);
        form = new FormBinder(days, "lifecycle");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(days);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(days);
        day = form.day(FieldSpec.of("day", Messages.lifecycle_day_label).withHint(Messages.lifecycle_day_hint));
    }

    /** Tells of each other day that is asked for; empty for now. */
    void onDay(Consumer<Optional<LocalDate>> wanted) {
        form.onChange(() -> {
            if (form.isValid()) {
                wanted.accept(Optional.of(day.value().strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse));
            }
        });
    }

    void show(Map<Group, Integer> counts, Group chosen) {
        groups.show(counts, chosen);
    }
}
