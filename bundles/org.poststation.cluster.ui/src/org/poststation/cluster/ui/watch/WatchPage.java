// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.watch;

import java.time.Duration;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.watch.WatchPreferences;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.Unit;
import org.poststation.ui.service.Services;

/**
 * Preference page: how nodes are watched. Ids of its controls: {@code watch.on}, {@code watch.interval},
 * {@code watch.repeat}, {@code watch.notifications}.
 */
public final class WatchPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int WIDTH = 380;

    private FormBinder form;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.watch_page_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        form = new FormBinder(page, "watch");
        form.flag(FieldSpec.of("on", Messages.watch_on_label));
        timeField("interval", Messages.watch_interval_label);
        timeField("repeat", Messages.watch_repeat_label);
        form.flag(FieldSpec.of("notifications", Messages.watch_notifications_label));
        Label backOff = new Label(page, SWT.WRAP);
        backOff.setText(Messages.watch_backoff_text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 8)
                .applyTo(backOff);
        form.onChange(() -> {
            setValid(form.isValid());
            setErrorMessage(form.reason().orElse(null));
        });
        show(watching().preferences());
        return page;
    }

    private void timeField(String key, String label) {
        List<Unit> units = List.of(new Unit(Messages.watch_second_unit, 1),
                new Unit(Messages.watch_minute_unit, Duration.ofMinutes(1).toSeconds()),
                new Unit(Messages.watch_hour_unit, Duration.ofHours(1).toSeconds()));
        form.amount(FieldSpec.of(key, label).mandatory()
                .validatedBy(value -> WatchDraft.problem(value).map(FieldProblem::error)), units);
    }

    private void show(WatchPreferences preferences) {
        form.field("on").show(Boolean.toString(preferences.isOn()));
        form.field("interval").show(Long.toString(preferences.interval().toSeconds()));
        form.field("repeat").show(Long.toString(preferences.repeat().toSeconds()));
        form.field("notifications").show(Boolean.toString(preferences.isNotifying()));
    }

    @Override
    protected void performDefaults() {
        show(WatchPreferences.USUAL);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (form == null) {
            return true;
        }
        try {
            watching().choose(new WatchPreferences(flag("on"), time("interval"), time("repeat"),
                    flag("notifications")));
            return true;
        } catch (OperationException failure) {
            FailurePresenter.show(getShell(), getTitle(), failure);
            return false;
        }
    }

    private boolean flag(String key) {
        return Boolean.parseBoolean(form.field(key).value());
    }

    private Duration time(String key) {
        return WatchDraft.duration(form.field(key).value()).orElseThrow();
    }

    private static NodeWatching watching() {
        return Services.require(NodeWatching.class);
    }
}
