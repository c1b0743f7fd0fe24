// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.ui.accounts.AccountSelection;
import org.poststation.directory.ui.accounts.AccountSelectionProvider;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.DirectoryFollower;
import org.poststation.directory.ui.view.HeadedPage;
import org.poststation.directory.ui.view.ReadJobs;
import org.poststation.directory.ui.view.ReadingView;
import org.poststation.directory.ui.view.Readings;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.view.ViewCommands;

/** Whether the directory that is selected in the tree is consistent: the rules, what they found, why it matters. */
public final class ConsistencyView extends ViewPart implements ReadingView {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.consistency";

    private ConsistencyPresenter presenter;
    private HeadedPage headed;
    private FindingTables tables;
    private Runnable refreshCommands = () -> {};
    private Runnable unfollow = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        headed = new HeadedPage(parent, "consistency");
        tables = new FindingTables(headed.page().content());
        presenter = new ConsistencyPresenter(new Screen());
        tables.rules().onSelection(() -> tables.rules().first().ifPresent(presenter::choose));
        tables.findings().onSelection(() -> presenter.look(tables.selected()));
        AccountSelectionProvider selections = AccountSelectionProvider.of(getSite(), tables.findings(),
                this::selection);
        refreshCommands = commands(selections)::refresh;
        selections.addSelectionChangedListener(event -> refreshCommands.run());
        unfollow = DirectoryFollower.follow(getSite().getPage(), parent, readings());
    }

    private ViewCommands commands(AccountSelectionProvider selections) {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.menu(tables.findings(), selections, "open", "edit");
        commands.onTable(tables.findings(), readings()::read);
        commands.on("org.poststation.directory.ui.fix", this::isFixable, this::fix);
        commands.tool(Icon.REFRESH, Messages.consistency_check_tool, () -> readings().profile().isPresent(),
                readings()::read);
        commands.tool(Icon.SETTINGS, Messages.consistency_fix_tool, this::isFixable, this::fix);
        commands.onCsv(tables.findings(), () -> Messages.consistency_title_text);
        return commands;
    }

    @Override
    public Readings<CheckResult> readings() {
        return presenter.readings();
    }

    private boolean isFixable() {
        Rows<ObjectFinding> selected = tables.findings().selection();
        for (int i = 0; i < selected.size(); i++) {
            if (!FixFindings.isFixable(selected.get(i))) {
                return false;
            }
        }
        return selected.size() > 0;
    }

    private void fix() {
        Control control = headed.page().control();
        Access access = Access.to(readings().profile().orElseThrow(), control.getDisplay());
        if (FixFindings.run(control, access, tables.findings().selection()) && !control.isDisposed()) {
            readings().read();
        }
    }

    private ISelection selection() {
        Rows<ObjectFinding> selected = tables.findings().selection();
        return new AccountSelection(readings().profile().orElse(""), new Rows<AccountRow>() {
            @Override
            public int size() {
                return selected.size();
            }

            @Override
            public AccountRow get(int index) {
                return selected.get(index).object();
            }
        });
    }

    @Override
    public void setFocus() {
        if (!headed.page().focus()) {
            tables.findings().table().setFocus();
        }
    }

    @Override
    public void dispose() {
        unfollow.run();
        super.dispose();
    }

    /** The presenter's way to the screen and to the server. */
    private final class Screen implements ConsistencyPresenter.Display {

        private final ReadJobs<CheckResult> jobs = new ReadJobs<>();

        @Override
        public void state(ViewState state) {
            headed.page().show(state);
            refreshCommands.run();
        }

        @Override
        public void rules(Rows<RuleRow> rows) {
            tables.rules().show(rows);
        }

        @Override
        public void findings(Rows<ObjectFinding> rows) {
            tables.findings().show(rows);
        }

        @Override
        public void describe(String text) {
            headed.describe(text);
        }

        @Override
        public void explain(String text) {
            tables.explain(text);
        }

        @Override
        public void start(String profile) {
            Control control = headed.page().control();
            Access access = Access.to(profile, control.getDisplay());
            jobs.start(control, profile, NLS.bind(Messages.consistency_job, profile),
                    progress -> new CheckOperation(access.open(progress.cancellation()), CheckRules.all())
                            .run(progress),
                    readings());
        }

        @Override
        public void cancel(String profile) {
            jobs.cancel(profile);
        }
    }
}
