// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.ui.accounts.AccountSelection;
import org.poststation.directory.ui.accounts.AccountSelectionProvider;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.directory.ui.view.DirectoryActions;
import org.poststation.directory.ui.view.ReadJobs;
import org.poststation.directory.ui.view.UiUpdates;
import org.poststation.directory.ui.view.ViewCommands;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.CsvExport;
import org.poststation.ui.table.RowText;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Copying;

/** Whether the directory that is selected in the tree is consistent: the rules, what they found, why it matters. */
public final class ConsistencyView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.consistency";

    private static final String COMMANDS = "org.poststation.directory.ui.";
    private static final int EXPLANATION_HEIGHT = 66;

    private final ISelectionListener treeListener = this::treeSelected;
    private DirectoryModel model;
    private ConsistencyPresenter presenter;
    private Label heading;
    private StatePage page;
    private VirtualTable<RuleRow> rules;
    private VirtualTable<ObjectFinding> findings;
    private Text explanation;
    private Runnable appliedHandle;
    private Runnable modelHandle;
    private Runnable refreshCommands = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(DirectoryModel.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        heading = new Label(parent, SWT.NONE);
        WidgetKeys.key(heading, "consistency.heading");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(heading);
        page = new StatePage(parent, "consistency");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        tables(page.content());
        presenter = new ConsistencyPresenter(new Screen());
        rules.onSelection(() -> rules.first().ifPresent(presenter::choose));
        AccountSelectionProvider selections = new AccountSelectionProvider(this::selection);
        getSite().setSelectionProvider(selections);
        findings.onSelection(selections::changed);
        findings.onOpen(() -> DirectoryActions.run(DirectoryActions.OPEN));
        menu(selections);
        commands(selections);
        follow();
    }

    private void tables(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        rules = new VirtualTable<>(sash, new VirtualTable.Spec<>("consistency.rules", Messages.consistency_rules_title,
                FindingColumns.rules(), RuleRow::id, "", settings()));
        Composite right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        findings = new VirtualTable<>(right, new VirtualTable.Spec<>("consistency", Messages.consistency_title_text,
                FindingColumns.findings(), FindingColumns::identity, "severity", settings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(findings.control());
        explanation = new Text(right, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        WidgetKeys.name(explanation, "consistency.explanation", Messages.consistency_explanation_name);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).hint(SWT.DEFAULT, EXPLANATION_HEIGHT)
                .applyTo(explanation);
        sash.setWeights(3, 7);
    }

    private void follow() {
        appliedHandle = model.onApplied(profile -> page.control().getDisplay().asyncExec(() -> {
            if (!page.control().isDisposed()) {
                presenter.changed(profile);
            }
        }));
        UiUpdates updates = new UiUpdates(page.control(), this::profilesChanged);
        modelHandle = model.listen(changed -> updates.request());
        profilesChanged();
        getSite().getPage().addSelectionListener(DirectoryView.ID, treeListener);
        treeSelected(null, getSite().getPage().getSelection(DirectoryView.ID));
    }

    private void profilesChanged() {
        presenter.known(model.all().stream().map(DirectoryState::profile).toList());
    }

    private void menu(AccountSelectionProvider selections) {
        MenuManager menu = new MenuManager();
        for (String group : new String[] {"open", "edit", IWorkbenchActionConstants.MB_ADDITIONS, "copy"}) {
            menu.add(new GroupMarker(group));
        }
        findings.menu(menu);
        getSite().registerContextMenu(ID, menu, selections);
    }

    private void commands(AccountSelectionProvider selections) {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(findings, this::check);
        commands.on(COMMANDS + "copyCsv", () -> findings.first().isPresent(), this::copyCsv);
        commands.on(COMMANDS + "exportCsv", this::export);
        commands.on(COMMANDS + "fix", this::isFixable, this::fix);
        commands.tool(Icon.REFRESH, Messages.consistency_check_tool, () -> presenter.profile().isPresent(),
                this::check);
        commands.tool(Icon.SETTINGS, Messages.consistency_fix_tool, this::isFixable, this::fix);
        commands.tool(Icon.EXPORT_CSV, Messages.view_export_tool, () -> true, this::export);
        selections.addSelectionChangedListener(event -> commands.refresh());
        refreshCommands = commands::refresh;
    }

    /** Runs the rules on the directory that is shown. */
    public void check() {
        presenter.check();
    }

    /** Shows what is known of a directory. */
    public void show(String profile) {
        presenter.select(profile);
    }

    private boolean isFixable() {
        Rows<ObjectFinding> selected = findings.selection();
        for (int i = 0; i < selected.size(); i++) {
            if (!FixFindings.isFixable(selected.get(i))) {
                return false;
            }
        }
        return selected.size() > 0;
    }

    private void fix() {
        String profile = presenter.profile().orElseThrow();
        Access access = Access.to(profile, page.control().getDisplay());
        if (FixFindings.run(page.control(), access, findings.selection()) && !page.control().isDisposed()) {
            presenter.check();
        }
    }

    private void copyCsv() {
        List<Column<ObjectFinding>> columns = findings.shownColumns();
        Rows<ObjectFinding> rows = findings.selection();
        Copying.copy(findings.control(), () -> RowText.csv(columns, rows));
    }

    private void export() {
        CsvExport.ask(getSite().getShell(), Messages.consistency_title_text, findings.shownColumns(),
                findings.shownRows());
    }

    private ISelection selection() {
        Rows<ObjectFinding> selected = findings.selection();
        return new AccountSelection(presenter.profile().orElse(""), new Rows<AccountRow>() {
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

    private void treeSelected(IWorkbenchPart part, ISelection selection) {
        TreeNode.first(selection).ifPresent(node -> presenter.select(node.profile()));
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ConsistencyView.class))
                .getDialogSettings();
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            findings.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (appliedHandle != null) {
            appliedHandle.run();
            modelHandle.run();
            getSite().getPage().removeSelectionListener(DirectoryView.ID, treeListener);
        }
        super.dispose();
    }

    /** The presenter's way to the screen and to the server. */
    private final class Screen implements ConsistencyPresenter.Display {

        private final ReadJobs<CheckResult> jobs = new ReadJobs<>();

        @Override
        public void state(ViewState state) {
            page.show(state);
            refreshCommands.run();
        }

        @Override
        public void rules(Rows<RuleRow> rows) {
            rules.show(rows);
        }

        @Override
        public void findings(Rows<ObjectFinding> rows) {
            findings.show(rows);
        }

        @Override
        public void describe(String text) {
            heading.setText(VisibleText.forLabel(text));
        }

        @Override
        public void explain(String text) {
            explanation.setText(text.lines().map(VisibleText::of).collect(Collectors.joining("\n")));
        }

        @Override
        public void start(String profile) {
            Access access = Access.to(profile, page.control().getDisplay());
            jobs.start(page.control(), profile, NLS.bind(Messages.consistency_job, profile),
                    progress -> new CheckOperation(access.open(progress.cancellation()), CheckRules.all())
                            .run(progress),
                    presenter);
        }

        @Override
        public void cancel(String profile) {
            jobs.cancel(profile);
        }
    }
}
