// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.Overview.Line;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.accounts.AccountSelection;
import org.poststation.directory.ui.accounts.AccountSelectionProvider;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.importing.ImportHandler;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.DirectoryFollower;
import org.poststation.directory.ui.view.HeadedPage;
import org.poststation.directory.ui.view.ReadJobs;
import org.poststation.directory.ui.view.ReadingView;
import org.poststation.directory.ui.view.Readings;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.ViewCommands;

/** Whose life ends in the directory that is selected in the tree: who is due, who waits, who expires soon. */
public final class LifecycleView extends ViewPart implements ReadingView {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.lifecycle";

    private LifecyclePresenter presenter;
    private HeadedPage headed;
    private LifecycleHead head;
    private VirtualTable<Line> table;
    private Runnable refreshCommands = () -> {};
    private Runnable unfollow = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        headed = new HeadedPage(parent, "lifecycle");
        Composite content = headed.page().content();
        head = new LifecycleHead(content, group -> presenter.choose(group));
        table = new VirtualTable<>(content, new VirtualTable.Spec<>("lifecycle", Messages.lifecycle_title_text,
                LifecycleColumns.all(), LifecycleColumns::identity, "when", TableSettings.kept()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        presenter = new LifecyclePresenter(new Screen());
        head.onDay(presenter::lookAt);
        AccountSelectionProvider selections = AccountSelectionProvider.of(getSite(), table, this::selection);
        refreshCommands = commands(selections)::refresh;
        selections.addSelectionChangedListener(event -> refreshCommands.run());
        unfollow = DirectoryFollower.follow(getSite().getPage(), parent, readings());
    }

    private ViewCommands commands(AccountSelectionProvider selections) {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.menu(table, selections, "open", "edit");
        commands.onTable(table, readings()::read);
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, this::hasDirectory, readings()::read);
        commands.tool(Icon.CLOCK, Messages.lifecycle_run_tool, this::hasDirectory, this::run);
        commands.tool(Icon.SETTINGS, Messages.lifecycle_rules_tool, this::hasDirectory, this::rules);
        commands.tool(Icon.UNDO, Messages.lifecycle_restore_tool, () -> backup().isPresent(), this::restore);
        commands.on(ID + ".restore", () -> backup().isPresent(), this::restore);
        commands.on(ID + ".rules", this::hasDirectory, this::rules);
        commands.on(ID + ".run", this::hasDirectory, this::run);
        commands.onCsv(table, () -> Messages.lifecycle_title_text);
        return commands;
    }

    @Override
    public Readings<Look> readings() {
        return presenter.readings();
    }

    private boolean hasDirectory() {
        return readings().profile().isPresent();
    }

    private void run() {
        actions().run(readings().profile().orElseThrow(), () -> {
            if (!table.control().isDisposed()) {
                readings().read();
            }
        });
    }

    private void rules() {
        boolean isKept = actions().rules(readings().profile().orElseThrow(), readings().result());
        if (isKept && !table.control().isDisposed()) {
            readings().read();
        }
    }

    private Optional<String> backup() {
        return table.selection().size() == 1 ? table.first().flatMap(Line::backup) : Optional.empty();
    }

    /** Offers to import what the deleted account was. */
    private void restore() {
        ImportHandler.restore(getSite().getPage(), readings().profile().orElseThrow(), backup().orElseThrow());
    }

    private LifecycleActions actions() {
        return new LifecycleActions(headed.page().control(), getSite().getPage());
    }

    private ISelection selection() {
        Rows<Line> selected = table.selection();
        List<AccountRow> rows = new ArrayList<>();
        for (int i = 0; i < selected.size(); i++) {
            Line line = selected.get(i);
            if (!line.account().dn().isRoot()) {
                rows.add(row(line));
            }
        }
        return new AccountSelection(readings().profile().orElse(""), Rows.of(rows));
    }

    private static AccountRow row(Line line) {
        return new AccountRow(ObjectKind.MAILBOX, line.account().address(), line.account().name(),
                line.account().active() ? AccountState.ACTIVE : AccountState.INACTIVE, AccountRow.NONE, List.of(),
                AccountRow.NONE, AccountRow.NONE, line.account().dn().toString());
    }

    @Override
    public void setFocus() {
        if (!headed.page().focus()) {
            table.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        unfollow.run();
        super.dispose();
    }

    /** The presenter's way to the screen and to the server. */
    private final class Screen implements LifecyclePresenter.Display {

        private final ReadJobs<Look> jobs = new ReadJobs<>();

        @Override
        public void state(ViewState state) {
            headed.page().show(state);
            refreshCommands.run();
        }

        @Override
        public void rows(Rows<Line> rows) {
            table.show(rows);
        }

        @Override
        public void groups(Map<Group, Integer> counts, Group chosen) {
            head.show(counts, chosen);
        }

        @Override
        public void describe(String text) {
            headed.describe(text);
        }

        @Override
        public void start(String profile) {
            Control control = headed.page().control();
            Access access = Access.to(profile, control.getDisplay());
            jobs.start(control, profile, NLS.bind(Messages.lifecycle_look_job, profile),
                    Look.at(access, LifecycleFolders.ofWorkspace(), presenter.day()), readings());
        }

        @Override
        public void cancel(String profile) {
            jobs.cancel(profile);
        }
    }
}
