// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
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
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.directory.ui.view.DirectoryActions;
import org.poststation.directory.ui.view.ReadJobs;
import org.poststation.directory.ui.view.UiUpdates;
import org.poststation.directory.ui.view.ViewCommands;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
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

/** Whose life ends in the directory that is selected in the tree: who is due, who waits, who expires soon. */
public final class LifecycleView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.lifecycle";

    private static final String COMMANDS = "org.poststation.directory.ui.";

    private final ISelectionListener treeListener = this::treeSelected;
    private DirectoryModel model;
    private LifecyclePresenter presenter;
    private Label heading;
    private StatePage page;
    private GroupBar groups;
    private VirtualTable<Line> table;
    private Runnable handles = () -> {};
    private Runnable refreshCommands = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(DirectoryModel.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        heading = new Label(parent, SWT.NONE);
        WidgetKeys.key(heading, "lifecycle.heading");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(heading);
        page = new StatePage(parent, "lifecycle");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        head(page.content());
        table = new VirtualTable<>(page.content(), new VirtualTable.Spec<>("lifecycle", Messages.lifecycle_title_text,
                LifecycleColumns.all(), LifecycleColumns::identity, "when", settings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        presenter = new LifecyclePresenter(new Screen());
        AccountSelectionProvider selections = new AccountSelectionProvider(this::selection);
        getSite().setSelectionProvider(selections);
        table.onSelection(selections::changed);
        table.onOpen(() -> DirectoryActions.run(DirectoryActions.OPEN));
        menu(selections);
        commands(selections);
        follow();
    }

    private void head(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        groups = new GroupBar(head, group -> presenter.choose(group));
        Composite days = new Composite(head, SWT.NONE);
        FormBinder form = new FormBinder(days, "lifecycle");
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(days);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(days);
        FormField day = form.day(FieldSpec.of("day", Messages.lifecycle_day_label)
                .withHint(Messages.lifecycle_day_hint));
        form.onChange(() -> {
            if (form.isValid()) {
                presenter.day(Optional.of(day.value().strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse));
            }
        });
    }

    private void follow() {
        Runnable applied = model.onApplied(profile -> page.control().getDisplay().asyncExec(() -> {
            if (!page.control().isDisposed()) {
                presenter.changed(profile);
            }
        }));
        UiUpdates updates = new UiUpdates(page.control(), this::profilesChanged);
        Runnable listening = model.listen(changed -> updates.request());
        handles = () -> {
            applied.run();
            listening.run();
            getSite().getPage().removeSelectionListener(DirectoryView.ID, treeListener);
        };
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
        table.menu(menu);
        getSite().registerContextMenu(ID, menu, selections);
    }

    private void commands(AccountSelectionProvider selections) {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(table, this::look);
        commands.on(COMMANDS + "copyCsv", () -> table.first().isPresent(), this::copyCsv);
        commands.on(COMMANDS + "exportCsv", this::export);
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, this::hasDirectory, this::look);
        commands.tool(Icon.CLOCK, Messages.lifecycle_run_tool, this::hasDirectory, this::run);
        commands.tool(Icon.SETTINGS, Messages.lifecycle_rules_tool, this::hasDirectory, this::rules);
        commands.tool(Icon.UNDO, Messages.lifecycle_restore_tool, () -> backup().isPresent(), this::restore);
        commands.on(COMMANDS + "lifecycle.restore", () -> backup().isPresent(), this::restore);
        commands.on(COMMANDS + "lifecycle.rules", this::hasDirectory, this::rules);
        commands.on(COMMANDS + "lifecycle.run", this::hasDirectory, this::run);
        commands.tool(Icon.EXPORT_CSV, Messages.view_export_tool, () -> true, this::export);
        selections.addSelectionChangedListener(event -> commands.refresh());
        refreshCommands = commands::refresh;
    }

    private boolean hasDirectory() {
        return presenter.profile().isPresent();
    }

    private void run() {
        actions().run(presenter.profile().orElseThrow(), () -> {
            if (!page.control().isDisposed()) {
                presenter.reload();
            }
        });
    }

    private void rules() {
        if (actions().rules(presenter.profile().orElseThrow(), presenter.look()) && !page.control().isDisposed()) {
            presenter.reload();
        }
    }

    private Optional<String> backup() {
        return table.selection().size() == 1 ? table.first().flatMap(Line::backup) : Optional.empty();
    }

    /** Offers to import what the deleted account was. */
    private void restore() {
        ImportHandler.restore(getSite().getPage(), presenter.profile().orElseThrow(), backup().orElseThrow());
    }

    private LifecycleActions actions() {
        return new LifecycleActions(page.control(), getSite().getPage());
    }

    /** Looks at the directory that is shown. */
    public void look() {
        presenter.reload();
    }

    /** Shows what is known of a directory. */
    public void show(String profile) {
        presenter.select(profile);
    }

    private void copyCsv() {
        List<Column<Line>> columns = table.shownColumns();
        Rows<Line> rows = table.selection();
        Copying.copy(table.control(), () -> RowText.csv(columns, rows));
    }

    private void export() {
        CsvExport.ask(getSite().getShell(), Messages.lifecycle_title_text, table.shownColumns(), table.shownRows());
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
        return new AccountSelection(presenter.profile().orElse(""), Rows.of(rows));
    }

    private static AccountRow row(Line line) {
        return new AccountRow(ObjectKind.MAILBOX, line.account().address(), line.account().name(),
                line.account().active() ? AccountState.ACTIVE : AccountState.INACTIVE, AccountRow.NONE, List.of(),
                AccountRow.NONE, AccountRow.NONE, line.account().dn().toString());
    }

    private void treeSelected(IWorkbenchPart part, ISelection selection) {
        TreeNode.first(selection).ifPresent(node -> presenter.select(node.profile()));
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(LifecycleView.class)).getDialogSettings();
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            table.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        handles.run();
        super.dispose();
    }

    /** The presenter's way to the screen and to the server. */
    private final class Screen implements LifecyclePresenter.Display {

        private final ReadJobs<Look> jobs = new ReadJobs<>();

        @Override
        public void state(ViewState state) {
            page.show(state);
            refreshCommands.run();
        }

        @Override
        public void rows(Rows<Line> rows) {
            table.show(rows);
        }

        @Override
        public void groups(Map<Group, Integer> counts, Group chosen) {
            groups.show(counts, chosen);
        }

        @Override
        public void describe(String text) {
            heading.setText(VisibleText.forLabel(text));
        }

        @Override
        public void start(String profile, Optional<LocalDate> day) {
            Access access = Access.to(profile, page.control().getDisplay());
            jobs.start(page.control(), profile, NLS.bind(Messages.lifecycle_look_job, profile),
                    Look.at(access, LifecycleFolders.ofWorkspace(), day), presenter);
        }

        @Override
        public void cancel(String profile) {
            jobs.cancel(profile);
        }
    }
}
