// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.watch.NodeWatching;
import org.poststation.cluster.ui.watch.WatchSwitch;
import org.poststation.cluster.watch.AlertBook;
import org.poststation.cluster.watch.NodeChange;
import org.poststation.operation.OperationException;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;

/** What is wrong with the nodes, since when, and below what happened; problems are acknowledged and muted here. */
public final class AlertsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.cluster.ui.alerts";

    private static final String ACKNOWLEDGE = "org.poststation.cluster.ui.acknowledge";
    private static final String MUTE = "org.poststation.cluster.ui.mute";
    private static final String UNMUTE = "org.poststation.cluster.ui.unmute";
    private static final int AGE_MILLIS = 60_000;

    private final Clock clock = Clock.systemUTC();
    private NodeWatching watching;
    private AlertsPresenter presenter;
    private StatePage page;
    private VirtualTable<ProblemRow> problems;
    private VirtualTable<NodeChange> changes;
    private ViewCommands commands;
    private Runnable handle;

    @Override
    public void createPartControl(Composite parent) {
        watching = Services.require(NodeWatching.class);
        page = new StatePage(parent, "alerts");
        SashForm halves = new SashForm(page.content(), SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        var settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(AlertsView.class))
                .getDialogSettings();
        problems = new VirtualTable<>(halves, new VirtualTable.Spec<>("alerts.problems",
                Messages.alerts_problems_title, AlertColumns.problems(), ProblemRow::identity, "severity", settings));
        changes = new VirtualTable<>(halves, new VirtualTable.Spec<>("alerts.changes", Messages.alerts_changes_title,
                AlertColumns.changes(), change -> change, "at", settings));
        halves.setWeights(3, 2);
        Screen screen = new Screen();
        presenter = new AlertsPresenter(screen, clock, screen);
        commands();
        UiUpdates updates = new UiUpdates(page.control(), presenter::refresh);
        handle = watching.listen(updates::request);
        presenter.refresh();
        age();
    }

    private void commands() {
        commands = new ViewCommands(getViewSite());
        commands.onTable(problems, presenter::refresh);
        commands.on(ACKNOWLEDGE, () -> isAny(row -> !row.known().isAcknowledged()), this::acknowledge);
        commands.on(MUTE, () -> problems.first().isPresent(), this::mute);
        commands.on(UNMUTE, () -> isAny(row -> row.known().mutedUntil().isPresent()), this::unmute);
        commands.tool(Icon.USER, Messages.alerts_acknowledge_tool, () -> isAny(row -> !row.known().isAcknowledged()),
                this::acknowledge);
        commands.tool(Icon.MUTE, Messages.alerts_mute_tool, () -> problems.first().isPresent(), this::mute);
        commands.onCsv(changes, () -> Messages.alerts_export_name);
        commands.menu(problems, null, "answer");
    }

    private void acknowledge() {
        selected().stream().map(ProblemRow::node).distinct()
                .forEach(node -> watching.book().acknowledge(node, clock.instant()));
        answered();
    }

    private void mute() {
        problems.first().flatMap(row -> MuteDialog.ask(getSite().getShell(), row)).ifPresent(choice -> {
            Instant now = clock.instant();
            Instant until = now.plus(choice.time());
            selected().forEach(row -> {
                if (choice.isWholeNode()) {
                    watching.book().muteNode(row.node(), now, until);
                } else {
                    watching.book().muteRule(row.node(), row.problem().rule(), now, until);
                }
            });
            answered();
        });
    }

    private void unmute() {
        selected().stream().map(ProblemRow::node).distinct()
                .forEach(node -> watching.book().unmute(node, clock.instant()));
        answered();
    }

    private void answered() {
        watching.changed();
        presenter.refresh();
        commands.refresh();
    }

    private List<ProblemRow> selected() {
        Rows<ProblemRow> rows = problems.selection();
        return IntStream.range(0, rows.size()).mapToObj(rows::get).toList();
    }

    private boolean isAny(Predicate<ProblemRow> wanted) {
        return selected().stream().anyMatch(wanted);
    }

    /** How long something has been wrong grows without any news. */
    private void age() {
        page.control().getDisplay().timerExec(AGE_MILLIS, () -> {
            if (!page.control().isDisposed()) {
                presenter.refresh();
                age();
            }
        });
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            problems.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        Optional.ofNullable(handle).ifPresent(Runnable::run);
        super.dispose();
    }

    /** The presenter's way to the watch and to the screen. */
    private final class Screen implements AlertsPresenter.Source, AlertsPresenter.Display {

        @Override
        public boolean isOn() {
            return WatchSwitch.isOn();
        }

        @Override
        public AlertBook book() {
            return watching.book();
        }

        @Override
        public List<OperationException> failures() {
            return watching.failures();
        }

        @Override
        public void state(ViewState state) {
            page.show(state);
        }

        @Override
        public void problems(Rows<ProblemRow> rows) {
            problems.show(rows);
        }

        @Override
        public void changes(Rows<NodeChange> rows) {
            changes.show(rows);
        }

        @Override
        public void watch() {
            WatchSwitch.turn(getSite().getShell(), true);
        }
    }
}
